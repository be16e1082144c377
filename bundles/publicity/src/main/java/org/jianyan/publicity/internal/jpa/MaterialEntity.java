package org.jianyan.publicity.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

@Entity
@Table(name = "campaign_material")
public class MaterialEntity {
    @Id
    private String id;

    @Column(name = "campaign_id")
    private String campaignId;

    private String title;

    protected MaterialEntity() {}

    public MaterialEntity(UUID id, UUID campaignId, String title) {
        this.id = id.toString();
        this.campaignId = campaignId.toString();
        this.title = title;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public UUID campaignId() {
        return UUID.fromString(campaignId);
    }

    public String title() {
        return title;
    }
}
