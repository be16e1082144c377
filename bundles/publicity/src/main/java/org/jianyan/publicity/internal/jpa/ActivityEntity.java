package org.jianyan.publicity.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.publicity.ActivityForm;
import org.jianyan.publicity.CampaignActivity;
import org.jianyan.publicity.CampaignActivityService;
import org.jianyan.publicity.NewActivity;

@Entity
@Table(name = "campaign_activity")
public class ActivityEntity {
    @Id
    private String id;

    @Column(name = "campaign_id")
    private String campaignId;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "organisation_name")
    private String organisationName;

    private String form;
    private String topic;
    private String place;

    @Column(name = "held_at")
    private Instant heldAt;

    private String speaker;
    private String audience;

    @Column(name = "audience_count")
    private int audienceCount;

    @Column(name = "handed_out")
    private int handedOut;

    private String summary;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "reported_at")
    private Instant reportedAt;

    protected ActivityEntity() {}

    public ActivityEntity(CampaignActivity activity) {
        id = activity.id().toString();
        campaignId = activity.campaignId().toString();
        organisationPath = activity.organisationPath();
        organisationName = activity.organisationName();
        form = activity.form().name();
        topic = activity.topic();
        place = activity.place();
        heldAt = activity.heldAt().toInstant();
        speaker = activity.speaker();
        audience = activity.audience();
        audienceCount = activity.audienceCount();
        handedOut = activity.handedOut();
        summary = activity.summary();
        reportedBy = activity.reportedBy();
        reportedAt = activity.reportedAt().toInstant();
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public CampaignActivityService.Held toHeld() {
        return new CampaignActivityService.Held(
                id(), organisationPath, ActivityForm.valueOf(form), topic, heldAt, audienceCount);
    }

    public CampaignActivity toRecord(List<NewActivity.Question> questions, List<CampaignActivity.Photo> photos) {
        return new CampaignActivity(
                id(),
                UUID.fromString(campaignId),
                organisationPath,
                organisationName,
                ActivityForm.valueOf(form),
                topic,
                place,
                heldAt.atOffset(ZoneOffset.UTC),
                speaker,
                audience,
                audienceCount,
                handedOut,
                summary,
                reportedBy,
                reportedAt.atOffset(ZoneOffset.UTC),
                questions,
                photos);
    }
}
