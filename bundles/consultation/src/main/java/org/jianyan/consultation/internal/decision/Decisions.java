package org.jianyan.consultation.internal.decision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.decision.DecisionOutcome;
import org.jianyan.consultation.decision.DecisionPreview;
import org.jianyan.consultation.decision.DecisionProposal;
import org.jianyan.consultation.decision.DecisionProposal.State;
import org.jianyan.consultation.decision.DecisionRecord;
import org.jianyan.consultation.decision.DecisionService;
import org.jianyan.consultation.decision.NewDecision;
import org.jianyan.consultation.decision.NewJudgement;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Ledger;
import org.jianyan.consultation.internal.jpa.DecisionProposalEntity;
import org.jianyan.consultation.internal.jpa.DecisionProposalItemEntity;
import org.jianyan.consultation.internal.jpa.DecisionStore;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

@Component
public final class Decisions implements DecisionService {
    private static final String DECIDED = "org/jianyan/consultation/DECIDED";
    /** So many opinions are decided on in one transaction: whoever hands in waits for it. */
    private static final int CHUNK = 500;

    private static final int SAMPLES = 20;
    private static final int MAX_COMMENT = 1_000;

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final Ledger ledger;
    private final Audit audit;
    private final EventAdmin events;

    @Activate
    public Decisions(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference Ledger ledger,
            @Reference Audit audit,
            @Reference EventAdmin events) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.ledger = ledger;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public DecisionOutcome decide(Caller caller, UUID consultationId, NewDecision input) {
        Consultation consultation = consultations.changeable(caller, Action.DECISION_MAKE, consultationId);
        Chosen chosen = Chosen.checked(input);
        if (consultation.needsApproval()) {
            throw new Conflict("本次征求意见的采纳决定由一人提出、另一人批准，不能直接决定");
        }
        List<UUID> ids = jpa.txExpr(TransactionType.Supports, em -> chosen.found(em, consultationId));
        long decided = 0;
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<UUID> some = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            decided += jpa.txExpr(
                    TransactionType.Required,
                    em -> decide(em, caller, consultationId, some, chosen.decision(), chosen.reason()));
        }
        tell(consultationId);
        return new DecisionOutcome(ids.size(), decided);
    }

    private void tell(UUID consultationId) {
        events.postEvent(new Event(DECIDED, Map.of("consultation", consultationId.toString())));
    }

    /** @return how many got it now; those that have just this decision keep it */
    private int decide(
            EntityManager em, Caller caller, UUID consultationId, List<UUID> ids, Decision decision, String reason) {
        OpinionStore store = new OpinionStore(em);
        List<OpinionEntity> others = store.toChange(consultationId, ids).stream()
                .filter(opinion -> !isSame(opinion.toRecord(), decision, reason))
                .toList();
        if (!others.isEmpty()) {
            store.decide(
                    others,
                    decision,
                    opinion -> Chosen.reason(reason, opinion.toRecord()),
                    caller.name(),
                    ledger.seal());
        }
        Ledger.requireUnarchived(em, consultationId);
        audit.record(caller, Action.DECISION_MAKE, decision + " " + others.size() + " of " + consultationId);
        return others.size();
    }

    private static boolean isSame(Opinion opinion, Decision decision, String reason) {
        return opinion.decision() == decision && Chosen.reason(reason, opinion).equals(opinion.decisionReason());
    }

    @Override
    public DecisionPreview preview(Caller caller, UUID consultationId, NewDecision input) {
        consultations.permitted(caller, Action.DECISION_MAKE, consultationId);
        Chosen chosen = Chosen.checked(input);
        return jpa.txExpr(TransactionType.Supports, em -> {
            List<UUID> ids = chosen.found(em, consultationId);
            Map<Decision, Long> replaced = new EnumMap<>(Decision.class);
            List<DecisionPreview.Sample> samples = new ArrayList<>();
            long undecided = 0;
            long unchanged = 0;
            for (int from = 0; from < ids.size(); from += CHUNK) {
                List<UUID> some = ids.subList(from, Math.min(from + CHUNK, ids.size()));
                for (OpinionEntity entity : new OpinionStore(em).byIds(consultationId, some)) {
                    Opinion opinion = entity.toRecord();
                    if (opinion.decision() == null) {
                        undecided++;
                    } else if (isSame(opinion, chosen.decision(), chosen.reason())) {
                        unchanged++;
                    } else {
                        replaced.merge(opinion.decision(), 1L, Long::sum);
                    }
                    if (samples.size() < SAMPLES) {
                        samples.add(sample(opinion, chosen.reason()));
                    }
                }
                em.clear();
            }
            return new DecisionPreview(ids.size(), undecided, unchanged, replaced, samples);
        });
    }

    private static DecisionPreview.Sample sample(Opinion opinion, String reason) {
        return new DecisionPreview.Sample(
                opinion.id(),
                opinion.provisionLabel(),
                opinion.text(),
                opinion.decision(),
                Chosen.reason(reason, opinion));
    }

    @Override
    public Page<DecisionRecord> list(Caller caller, UUID consultationId, PageRequest page) {
        consultations.permitted(caller, Action.COLLATION_READ, consultationId);
        return jpa.txExpr(TransactionType.Supports, em -> new DecisionStore(em).decisions(consultationId, page));
    }

    @Override
    public DecisionProposal propose(Caller caller, UUID consultationId, NewDecision input) {
        consultations.changeable(caller, Action.DECISION_MAKE, consultationId);
        Chosen chosen = Chosen.checked(input);
        return jpa.txExpr(TransactionType.Required, em -> {
            List<UUID> ids = chosen.found(em, consultationId);
            DecisionProposalEntity proposal = new DecisionProposalEntity(
                    consultationId, chosen.decision(), chosen.reason(), ids.size(), caller.name());
            new DecisionStore(em).add(proposal, ids);
            audit.record(caller, Action.DECISION_MAKE, "proposal " + proposal.id() + " of " + consultationId);
            return proposal.toRecord();
        });
    }

    @Override
    public Page<DecisionProposal> proposals(Caller caller, UUID consultationId, PageRequest page) {
        consultations.permitted(caller, Action.COLLATION_READ, consultationId);
        return jpa.txExpr(TransactionType.Supports, em -> new DecisionStore(em).proposals(consultationId, page));
    }

    @Override
    public DecisionProposal judge(Caller caller, UUID consultationId, UUID proposalId, NewJudgement input) {
        consultations.changeable(caller, Action.DECISION_MAKE, consultationId);
        String comment = Objects.toString(input.comment(), "");
        new Violations()
                .oneOf("verdict", input.verdict(), Verdict.class)
                .require(!"REFUSE".equals(input.verdict()) || !comment.isBlank(), "comment", "required", "不批准须说明理由")
                .optionalText("comment", comment, MAX_COMMENT)
                .throwIfAny();
        Verdict verdict = Verdict.valueOf(input.verdict());
        DecisionProposal judged = jpa.txExpr(TransactionType.Required, em -> {
            DecisionProposalEntity proposal = proposal(em, consultationId, proposalId);
            boolean goesOn = verdict == Verdict.APPROVE
                    && proposal.state() == State.APPROVED
                    && proposal.isJudgedBy(caller.name());
            if (!goesOn) {
                verdict.requireAllowed(proposal, caller.name());
                proposal.judge(verdict.state(), caller.name(), comment);
                audit.record(caller, Action.DECISION_MAKE, verdict + " proposal " + proposalId);
            }
            return proposal.toRecord();
        });
        return judged.state() == State.APPROVED ? carryOut(caller, consultationId, judged) : judged;
    }

    private static DecisionProposalEntity proposal(EntityManager em, UUID consultationId, UUID proposalId) {
        return new DecisionStore(em)
                .proposal(consultationId, proposalId)
                .orElseThrow(() -> new NotFound("本次征求意见中没有采纳提议 " + proposalId));
    }

    private DecisionProposal carryOut(Caller caller, UUID consultationId, DecisionProposal approved) {
        DecisionProposal now = approved;
        while (now.remaining() > 0) {
            now = jpa.txExpr(TransactionType.Required, em -> {
                DecisionProposalEntity proposal = proposal(em, consultationId, approved.id());
                DecisionStore store = new DecisionStore(em);
                List<DecisionProposalItemEntity> items = store.items(approved.id(), CHUNK);
                List<UUID> ids = items.stream()
                        .map(DecisionProposalItemEntity::opinionId)
                        .toList();
                store.remove(items);
                proposal.carriedOut(items.size());
                decide(em, caller, consultationId, ids, proposal.decision(), proposal.reason());
                return proposal.toRecord();
            });
        }
        tell(consultationId);
        return now;
    }
}
