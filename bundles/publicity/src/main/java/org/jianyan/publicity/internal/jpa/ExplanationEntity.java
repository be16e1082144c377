package org.jianyan.publicity.internal.jpa;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.publicity.Explanation;

@Entity
@Table(name = "campaign_explanation")
public class ExplanationEntity {
    @Id
    private String id;

    @Column(name = "campaign_id")
    private String campaignId;

    @Column(name = "provision_id")
    private String provisionId;

    @Column(name = "lineage_id")
    private String lineageId;

    @Column(name = "provision_label")
    private String provisionLabel;

    @Column(name = "provision_position")
    private int provisionPosition;

    private String content;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ExplanationEntity() {}

    public ExplanationEntity(UUID campaignId, Explanation explanation, int position, String account, Instant now) {
        id = explanation.id().toString();
        this.campaignId = campaignId.toString();
        provisionId = explanation.provisionId().toString();
        lineageId = explanation.lineageId().toString();
        provisionLabel = explanation.provisionLabel();
        provisionPosition = position;
        content = explanation.text();
        createdBy = account;
        createdAt = now;
    }

    public UUID provisionId() {
        return UUID.fromString(provisionId);
    }

    /** @param words the provision's own words */
    public Explanation toRecord(String words) {
        return new Explanation(
                UUID.fromString(id), provisionId(), UUID.fromString(lineageId), provisionLabel, words, content);
    }
}
