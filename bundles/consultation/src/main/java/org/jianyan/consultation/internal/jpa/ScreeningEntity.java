package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.consultation.LedgerKind;
import org.jianyan.consultation.Screening;
import org.jianyan.consultation.ScreeningGround;
import org.jianyan.consultation.internal.Seal;

/** Hiding an opinion, or showing it again. It is never changed. */
@Entity
@Table(name = "opinion_screening")
public class ScreeningEntity implements Recordable {
    @Id
    private String id;

    @Column(name = "opinion_id")
    private String opinionId;

    private String ground;

    @Column(name = "is_hidden")
    private int isHidden;

    private String reason;

    @Column(name = "screened_by")
    private String screenedBy;

    @Column(name = "screened_at")
    private Instant screenedAt;

    protected ScreeningEntity() {}

    public ScreeningEntity(Screening screening) {
        id = screening.id().toString();
        opinionId = screening.opinionId().toString();
        ground = screening.ground().name();
        isHidden = screening.isHidden() ? 1 : 0;
        reason = screening.reason();
        screenedBy = screening.screenedBy();
        screenedAt = screening.screenedAt().toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public UUID id() {
        return UUID.fromString(id);
    }

    @Override
    public LedgerKind ledgerKind() {
        return LedgerKind.SCREENING;
    }

    @Override
    public String commitment(Seal seal, String salt) {
        return seal.commit(salt, id, opinionId, ground, isHidden, reason, screenedBy, screenedAt);
    }

    public Screening toRecord() {
        return new Screening(
                UUID.fromString(id),
                UUID.fromString(opinionId),
                ScreeningGround.valueOf(ground),
                isHidden == 1,
                reason,
                screenedBy,
                screenedAt.atOffset(ZoneOffset.UTC));
    }
}
