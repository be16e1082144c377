package org.jianyan.itests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.NewStage;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.decision.NewDecision;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.internal.ConsultationConfig;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.GroupCommit;
import org.jianyan.consultation.internal.Ledger;
import org.jianyan.consultation.internal.Stages;
import org.jianyan.consultation.internal.decision.Decisions;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Consultations that go through their stages, upon a real database. */
final class StageCase implements AutoCloseable {
    static final Caller COMMISSION = Samples.caller(Role.COMMISSION, "/320400/");

    private final SessionFactory sessions;
    private final SessionTemplate jpa;
    private final Topics topics = new Topics();
    private final GroupCommit commits;
    private final Decisions decisions;
    private final Stages stages;
    private final Consultations consultations;

    StageCase(TestDatabase database) {
        sessions = Samples.sessions(database.migrated());
        jpa = new SessionTemplate(sessions);
        Ledger ledger = new Ledger(jpa, null, new NoAudit(), Defaults.of(ConsultationConfig.class));
        commits = new GroupCommit(jpa, new NoKeys(), ledger);
        consultations = new Consultations(jpa, null, null, null, null, new NoAudit(), topics);
        decisions = new Decisions(jpa, consultations, ledger, new NoAudit(), topics);
        stages = new Stages(jpa, consultations, new NoAudit());
    }

    /** What was told to others. */
    static final class Topics implements EventAdmin {
        private final List<String> told = new ArrayList<>();

        @Override
        public void postEvent(Event event) {
            told.add(event.getTopic().replaceAll(".*/", ""));
        }

        @Override
        public void sendEvent(Event event) {
            postEvent(event);
        }
    }

    Consultation add(Consultation consultation) {
        jpa.tx(em -> new ConsultationStore(em).add(consultation, List.of()));
        return consultation;
    }

    Stages stages() {
        return stages;
    }

    Consultations consultations() {
        return consultations;
    }

    List<String> told() {
        return topics.told;
    }

    Consultation move(UUID id, String stage, String reason) {
        return stages.move(COMMISSION, id, new NewStage(stage, reason));
    }

    /** Hands one opinion in, as whatever way does behind its checks. */
    void handIn(Consultation consultation) {
        Arrival arrival = Samples.arrival(consultation, new Samples.Said(UUID.randomUUID(), 1, "养犬应当登记。"));
        commits.keep(Caller.PUBLIC, Optional.empty(), arrival, arrival);
    }

    List<Opinion> opinions(UUID id) {
        return jpa.txExpr(em -> new OpinionStore(em)
                .inTextOrder(id, null, Integer.MIN_VALUE, "", 100_000).stream()
                        .map(entity -> entity.toRecord())
                        .toList());
    }

    void decide(Caller caller, UUID id, UUID opinion) {
        decisions.decide(caller, id, new NewDecision(List.of(opinion.toString()), "ADOPTED", "第三条已修改"));
    }

    @Override
    public void close() {
        try {
            commits.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sessions.close();
    }
}
