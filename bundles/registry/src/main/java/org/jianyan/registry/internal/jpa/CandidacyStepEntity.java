package org.jianyan.registry.internal.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Uuids;
import org.jianyan.registry.lifecycle.CandidacyAct;
import org.jianyan.registry.lifecycle.CandidacyStep;

@Entity
@Table(name = "candidacy_step")
public class CandidacyStepEntity {
    @Id
    private String id;

    @Column(name = "candidacy_id")
    private String candidacyId;

    private String act;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Column(name = "council_session")
    private String session;

    private String reason;

    @Column(name = "done_by")
    private String doneBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    protected CandidacyStepEntity() {}

    public CandidacyStepEntity(UUID candidacy, CandidacyStep step, Instant now) {
        id = Uuids.next().toString();
        candidacyId = candidacy.toString();
        act = step.act().name();
        doneOn = step.on();
        session = step.session();
        reason = step.reason();
        doneBy = step.by();
        notedAt = now;
    }

    UUID candidacyId() {
        return UUID.fromString(candidacyId);
    }

    CandidacyStep toRecord() {
        return new CandidacyStep(CandidacyAct.valueOf(act), doneOn, session, reason, doneBy);
    }
}
