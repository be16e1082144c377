package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.consultation.LedgerKind;
import org.jianyan.consultation.internal.Seal;

/** A person's word on where an opinion stands in a version. Only the latest counts; it is never deleted. */
@Entity
@Table(name = "opinion_placement")
public class PlacementEntity implements Recordable {
    @Id
    private String id;

    @Column(name = "opinion_id")
    private String opinionId;

    @Column(name = "version_id")
    private String versionId;

    @Column(name = "provision_id")
    private String provisionId;

    @Column(name = "provision_label")
    private String provisionLabel;

    @Column(name = "is_current")
    private int isCurrent;

    private String reason;

    @Column(name = "placed_by")
    private String placedBy;

    @Column(name = "placed_at")
    private Instant placedAt;

    protected PlacementEntity() {}

    /** @param provisionId {@code null} if the version has no place for the opinion */
    public PlacementEntity(
            UUID id,
            UUID opinionId,
            UUID versionId,
            UUID provisionId,
            String provisionLabel,
            String reason,
            String placedBy,
            Instant placedAt) {
        this.id = id.toString();
        this.opinionId = opinionId.toString();
        this.versionId = versionId.toString();
        this.provisionId = provisionId == null ? null : provisionId.toString();
        this.provisionLabel = provisionLabel;
        this.reason = reason;
        this.placedBy = placedBy;
        this.placedAt = placedAt.truncatedTo(ChronoUnit.MILLIS);
        isCurrent = 1;
    }

    void replace() {
        isCurrent = 0;
    }

    @Override
    public UUID id() {
        return UUID.fromString(id);
    }

    @Override
    public LedgerKind ledgerKind() {
        return LedgerKind.PLACEMENT;
    }

    @Override
    public String commitment(Seal seal, String salt) {
        return seal.commit(salt, id, opinionId, versionId, provisionId, provisionLabel, reason, placedBy, placedAt);
    }

    public UUID opinionId() {
        return UUID.fromString(opinionId);
    }

    /** {@code null} if the version has no place for the opinion. */
    public UUID provisionId() {
        return provisionId == null ? null : UUID.fromString(provisionId);
    }

    public String provisionLabel() {
        return provisionLabel;
    }

    public String reason() {
        return reason;
    }

    public String placedBy() {
        return placedBy;
    }

    public OffsetDateTime placedAt() {
        return placedAt.atOffset(ZoneOffset.UTC);
    }
}
