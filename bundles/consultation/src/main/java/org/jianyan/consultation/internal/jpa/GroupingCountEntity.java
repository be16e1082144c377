package org.jianyan.consultation.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** What a consultation's submissions became. */
@Entity
@Table(name = "grouping_count")
public class GroupingCountEntity {
    @Id
    @Column(name = "consultation_id")
    private String consultationId;

    private long revision;
    private long submissions;
    private long opinions;
    private long texts;

    @Column(name = "groups_found")
    private long groups;

    protected GroupingCountEntity() {}

    GroupingCountEntity(UUID consultationId) {
        this.consultationId = consultationId.toString();
    }

    /** Greater after every change that a person made. */
    public long revision() {
        return revision;
    }

    public void grow(long moreSubmissions, long moreOpinions, long moreTexts, long moreGroups) {
        submissions += moreSubmissions;
        opinions += moreOpinions;
        texts += moreTexts;
        groups += moreGroups;
    }

    /** A person changed groups. */
    void change(long moreGroups) {
        revision++;
        groups += moreGroups;
    }

    public long submissions() {
        return submissions;
    }

    public long opinions() {
        return opinions;
    }

    public long texts() {
        return texts;
    }

    public long groups() {
        return groups;
    }
}
