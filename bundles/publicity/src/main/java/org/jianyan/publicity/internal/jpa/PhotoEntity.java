package org.jianyan.publicity.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.publicity.CampaignActivity;

@Entity
@Table(name = "campaign_photo")
public class PhotoEntity {
    @Id
    private String id;

    @Column(name = "activity_id")
    private String activityId;

    @Column(name = "attachment_id")
    private String attachmentId;

    private String caption;

    protected PhotoEntity() {}

    public PhotoEntity(UUID activityId, CampaignActivity.Photo photo) {
        id = photo.id().toString();
        this.activityId = activityId.toString();
        attachmentId = photo.attachmentId().toString();
        caption = photo.caption();
    }

    String activityId() {
        return activityId;
    }

    CampaignActivity.Photo toRecord() {
        return new CampaignActivity.Photo(UUID.fromString(id), UUID.fromString(attachmentId), caption);
    }
}
