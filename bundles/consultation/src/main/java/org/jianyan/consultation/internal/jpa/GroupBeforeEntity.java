package org.jianyan.consultation.internal.jpa;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** How a group was before a person changed it. */
@Entity
@Table(name = "group_change_before")
@IdClass(GroupBeforeEntity.Key.class)
public class GroupBeforeEntity {
    @Id
    @Column(name = "change_id")
    private String changeId;

    @Id
    @Column(name = "group_id")
    private String groupId;

    private String kind;
    private String stance;
    private String title;
    private String campaign;

    @Column(name = "is_settled")
    private int isSettled;

    /** Which change of which group. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private String changeId;
        private String groupId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.changeId.equals(changeId) && key.groupId.equals(groupId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(changeId, groupId);
        }
    }

    protected GroupBeforeEntity() {}

    GroupBeforeEntity(String changeId, GroupEntity group) {
        this.changeId = changeId;
        groupId = group.id().toString();
        kind = group.kind().name();
        stance = group.stance() == null ? null : group.stance().name();
        title = group.title();
        campaign = group.campaign() == null ? null : group.campaign().name();
        isSettled = group.isSettled() ? 1 : 0;
    }

    String changeId() {
        return changeId;
    }

    String groupId() {
        return groupId;
    }

    String kind() {
        return kind;
    }

    String stance() {
        return stance;
    }

    String title() {
        return title;
    }

    String campaign() {
        return campaign;
    }

    int isSettled() {
        return isSettled;
    }
}
