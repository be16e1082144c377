package org.jianyan.consultation.internal.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A distinct text, by the identifier of the first opinion that says so. */
@Entity
@Table(name = "opinion_text")
public class TextEntity {
    @Id
    private String id;

    @Column(name = "consultation_id")
    private String consultationId;

    @Column(name = "group_id")
    private String groupId;

    private int opinions;

    protected TextEntity() {}

    public TextEntity(GroupingStore.Worded opinion, UUID groupId) {
        id = opinion.id();
        consultationId = opinion.consultationId();
        this.groupId = groupId.toString();
        opinions = 1;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public UUID groupId() {
        return UUID.fromString(groupId);
    }

    int opinions() {
        return opinions;
    }

    /** More opinions say so. */
    public void grow(int more) {
        opinions += more;
    }

    void move(String group) {
        groupId = group;
    }
}
