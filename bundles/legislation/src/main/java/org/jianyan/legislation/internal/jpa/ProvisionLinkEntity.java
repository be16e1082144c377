package org.jianyan.legislation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.legislation.LineageChange;
import org.jianyan.legislation.LineageEntry;
import org.jianyan.legislation.LineageLink;

@Entity
@Table(name = "provision_link")
public class ProvisionLinkEntity {
    private static final int MAX_EVIDENCE = 1000;

    @Id
    private String id;

    @Column(name = "draft_id")
    private String draftId;

    @Column(name = "from_version_id")
    private String fromVersionId;

    @Column(name = "to_version_id")
    private String toVersionId;

    @Column(name = "before_id")
    private String beforeId;

    @Column(name = "after_id")
    private String afterId;

    @Column(name = "change_kind")
    private String change;

    private double score;
    private String evidence;

    @Column(name = "is_sure")
    private int sure;

    private int position;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    private String reason;

    protected ProvisionLinkEntity() {}

    public ProvisionLinkEntity(UUID id, UUID draftId, UUID from, UUID to, LineageLink link, int position) {
        this.id = id.toString();
        this.draftId = draftId.toString();
        fromVersionId = from.toString();
        toVersionId = to.toString();
        this.position = position;
        set(link);
    }

    /** Takes over what a link says. */
    public void set(LineageLink link) {
        beforeId = link.beforeId() == null ? null : link.beforeId().toString();
        afterId = link.afterId() == null ? null : link.afterId().toString();
        change = link.change().name();
        score = link.score();
        evidence = link.evidence().length() <= MAX_EVIDENCE
                ? link.evidence()
                : link.evidence().substring(0, MAX_EVIDENCE);
        sure = link.isSure() ? 1 : 0;
    }

    public void settle(String by, Instant at, String why) {
        settledBy = by;
        settledAt = at;
        reason = why;
    }

    public boolean isOpen() {
        return sure == 0;
    }

    public boolean isSettled() {
        return settledBy != null;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public UUID draftId() {
        return UUID.fromString(draftId);
    }

    public UUID from() {
        return UUID.fromString(fromVersionId);
    }

    public UUID to() {
        return UUID.fromString(toVersionId);
    }

    public UUID beforeId() {
        return beforeId == null ? null : UUID.fromString(beforeId);
    }

    public UUID afterId() {
        return afterId == null ? null : UUID.fromString(afterId);
    }

    public int position() {
        return position;
    }

    /** @param labels how the provisions are cited */
    public LineageEntry toRecord(Map<UUID, String> labels) {
        return new LineageEntry(
                id(),
                beforeId(),
                beforeId == null ? null : labels.get(beforeId()),
                afterId(),
                afterId == null ? null : labels.get(afterId()),
                LineageChange.valueOf(change),
                score,
                evidence,
                sure == 1,
                settledBy,
                settledAt == null ? null : settledAt.atOffset(ZoneOffset.UTC),
                reason);
    }
}
