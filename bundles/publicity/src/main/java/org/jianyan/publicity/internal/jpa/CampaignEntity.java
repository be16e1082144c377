package org.jianyan.publicity.internal.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.publicity.Campaign;
import org.jianyan.publicity.CampaignState;

@Entity
@Table(name = "campaign")
public class CampaignEntity {
    @Id
    private String id;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "organisation_name")
    private String organisationName;

    @Column(name = "draft_id")
    private String draftId;

    @Column(name = "version_id")
    private String versionId;

    @Column(name = "law_title")
    private String lawTitle;

    private String title;
    private String summary;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private String state;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected CampaignEntity() {}

    public CampaignEntity(Campaign campaign, String createdBy) {
        id = campaign.id().toString();
        organisationPath = campaign.organisationPath();
        organisationName = campaign.organisationName();
        draftId = campaign.draftId().toString();
        versionId = campaign.versionId().toString();
        lawTitle = campaign.lawTitle();
        title = campaign.title();
        summary = campaign.summary();
        startsOn = campaign.startsOn();
        endsOn = campaign.endsOn();
        state = campaign.state().name();
        this.createdBy = createdBy;
        createdAt = campaign.createdAt().toInstant();
    }

    /** Returns whether the campaign was not published before. */
    public boolean publish(Instant now) {
        if (publishedAt != null) {
            return false;
        }
        state = CampaignState.PUBLISHED.name();
        publishedAt = now;
        return true;
    }

    public Campaign toRecord() {
        return new Campaign(
                UUID.fromString(id),
                organisationPath,
                organisationName,
                UUID.fromString(draftId),
                UUID.fromString(versionId),
                lawTitle,
                title,
                summary,
                startsOn,
                endsOn,
                CampaignState.valueOf(state),
                createdAt.atOffset(ZoneOffset.UTC),
                publishedAt == null ? null : publishedAt.atOffset(ZoneOffset.UTC));
    }
}
