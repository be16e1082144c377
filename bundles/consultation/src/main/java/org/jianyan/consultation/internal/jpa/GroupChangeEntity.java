package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.consultation.GroupAction;
import org.jianyan.consultation.GroupChange;

/** What a person did to groups. */
@Entity
@Table(name = "group_change")
public class GroupChangeEntity {
    @Id
    private String id;

    @Column(name = "consultation_id")
    private String consultationId;

    private String action;
    private String reason;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "undone_by")
    private String undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    protected GroupChangeEntity() {}

    public GroupChangeEntity(UUID id, UUID consultationId, GroupAction action, String reason, String changedBy) {
        this.id = id.toString();
        this.consultationId = consultationId.toString();
        this.action = action.name();
        this.reason = reason;
        this.changedBy = changedBy;
        changedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    public String id() {
        return id;
    }

    public boolean isUndone() {
        return undoneBy != null;
    }

    public void undo(String by) {
        undoneBy = by;
        undoneAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    public GroupChange toRecord(List<String> groups) {
        return new GroupChange(
                UUID.fromString(id),
                GroupAction.valueOf(action),
                groups.stream().map(UUID::fromString).toList(),
                reason,
                changedBy,
                changedAt.atOffset(ZoneOffset.UTC),
                undoneBy,
                undoneAt == null ? null : undoneAt.atOffset(ZoneOffset.UTC));
    }
}
