package org.jianyan.publicity.internal.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.publicity.Reach;

@Entity
@Table(name = "campaign_reach")
public class ReachEntity {
    @Id
    private String id;

    @Column(name = "campaign_id")
    private String campaignId;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "organisation_name")
    private String organisationName;

    private String channel;
    private String measure;
    private int number;

    @Column(name = "measured_on")
    private LocalDate measuredOn;

    private String source;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "reported_at")
    private Instant reportedAt;

    protected ReachEntity() {}

    public ReachEntity(Reach reach, Instant now) {
        id = reach.id().toString();
        campaignId = reach.campaignId().toString();
        organisationPath = reach.organisationPath();
        organisationName = reach.organisationName();
        channel = reach.channel();
        measure = reach.measure();
        number = reach.number();
        measuredOn = reach.measuredOn();
        source = reach.source();
        reportedBy = reach.reportedBy();
        reportedAt = now;
    }

    public Reach toRecord() {
        return new Reach(
                UUID.fromString(id),
                UUID.fromString(campaignId),
                organisationPath,
                organisationName,
                channel,
                measure,
                number,
                measuredOn,
                source,
                reportedBy);
    }
}
