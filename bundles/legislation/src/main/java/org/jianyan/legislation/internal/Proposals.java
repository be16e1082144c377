package org.jianyan.legislation.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ReceiptCode;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationService;
import org.jianyan.legislation.internal.jpa.PlanStore;
import org.jianyan.legislation.internal.jpa.ProposalDecisionEntity;
import org.jianyan.legislation.internal.jpa.ProposalEntity;
import org.jianyan.legislation.internal.jpa.ProposalStore;
import org.jianyan.legislation.plan.LegislativePlan;
import org.jianyan.legislation.plan.NewProposal;
import org.jianyan.legislation.plan.PlanItem;
import org.jianyan.legislation.plan.PlanProposal;
import org.jianyan.legislation.plan.PlanService;
import org.jianyan.legislation.plan.ProposalAnswer;
import org.jianyan.legislation.plan.ProposalDecision;
import org.jianyan.legislation.plan.ProposalService;
import org.jianyan.legislation.plan.ProposalState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Proposals implements ProposalService {
    /** What receipts for proposals begin with (立项). */
    private static final String RECEIPT = "LX";

    private static final int MAX_TEXT = 10_000;
    private static final int MAX_DECIDED = 500;
    private static final int MAX_REASON = 1000;

    private final JpaTemplate jpa;
    private final PlanService plans;
    private final OrganisationService organisations;
    private final Idempotency idempotency;
    private final Audit audit;

    @Activate
    public Proposals(
            @Reference(target = "(osgi.unit.name=legislation)") JpaTemplate jpa,
            @Reference PlanService plans,
            @Reference OrganisationService organisations,
            @Reference Idempotency idempotency,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.plans = plans;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    @Override
    public PlanProposal propose(Caller caller, NewProposal input, Optional<String> key) {
        boolean isOfPublic = input.sourceCode() == null || input.sourceCode().isBlank();
        if (!isOfPublic) {
            caller.require(Action.PROPOSAL_SUBMIT);
        }
        new Violations()
                .text("organisationCode", input.organisationCode(), 40)
                .optionalText("sourceCode", input.sourceCode(), 40)
                .text("title", input.title(), 300)
                .text("need", input.need(), MAX_TEXT)
                .optionalText("basis", input.basis(), MAX_TEXT)
                .text("mainContent", input.mainContent(), MAX_TEXT)
                .optionalText("feasibility", input.feasibility(), MAX_TEXT)
                .optionalText("proposerKind", input.proposerKind(), 60)
                .throwIfAny();
        Organisation to = organisations.byCode(input.organisationCode());
        Organisation from = isOfPublic ? null : organisations.byCode(input.sourceCode());
        if (from != null) {
            caller.require(Action.PROPOSAL_SUBMIT, from.path());
            new Violations()
                    .require(from.path().startsWith(to.path()), "sourceCode", "scope", from.name() + "不属于" + to.name())
                    .throwIfAny();
        }
        UUID made = idempotency.once(caller, key, input, () -> {
            PlanProposal proposal = proposal(input, to, from);
            jpa.tx(TransactionType.Required, em -> new ProposalStore(em)
                    .add(new ProposalEntity(proposal, caller.name())));
            audit.record(caller, Action.PROPOSAL_SUBMIT, "plan proposal " + proposal.id());
            return proposal.id();
        });
        return find(made);
    }

    /** @param from {@code null} for the public */
    private static PlanProposal proposal(NewProposal input, Organisation to, Organisation from) {
        return new PlanProposal(
                Uuids.next(),
                ReceiptCode.next(RECEIPT),
                to.path(),
                input.title().strip(),
                input.need().strip(),
                text(input.basis()),
                input.mainContent().strip(),
                text(input.feasibility()),
                text(input.proposerKind()),
                from == null ? null : from.path(),
                from == null ? "公众" : from.name(),
                OffsetDateTime.now(ZoneOffset.UTC),
                ProposalState.RECEIVED,
                null,
                "");
    }

    private static String text(String text) {
        return Objects.toString(text, "").strip();
    }

    private PlanProposal find(UUID id) {
        return jpa.txExpr(TransactionType.Supports, em -> new ProposalStore(em).proposal(id))
                .orElseThrow(() -> missing(id));
    }

    private static NotFound missing(UUID id) {
        return new NotFound("没有立法项目建议 " + id);
    }

    @Override
    public Page<PlanProposal> list(Caller caller, Optional<ProposalState> state, PageRequest page) {
        caller.require(Action.PROPOSAL_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new ProposalStore(em)
                .proposals(caller.scopes(Action.PROPOSAL_READ), state, page));
    }

    @Override
    public PlanProposal get(Caller caller, UUID id) {
        caller.require(Action.PROPOSAL_READ);
        PlanProposal proposal = find(id);
        if (!isVisible(caller, proposal)) {
            throw missing(id);
        }
        return proposal;
    }

    private static boolean isVisible(Caller caller, PlanProposal proposal) {
        return caller.may(Action.PROPOSAL_READ, proposal.organisationPath())
                || proposal.sourcePath() != null && caller.may(Action.PROPOSAL_READ, proposal.sourcePath());
    }

    @Override
    public List<PlanProposal> ofItem(Caller caller, UUID itemId) {
        caller.require(Action.PROPOSAL_READ);
        plans.item(caller, itemId);
        return jpa.txExpr(TransactionType.Supports, em -> new ProposalStore(em).ofItem(itemId)).stream()
                .filter(proposal -> isVisible(caller, proposal))
                .toList();
    }

    @Override
    public List<PlanProposal> decide(Caller caller, ProposalDecision input) {
        caller.require(Action.PLAN_MANAGE);
        Set<UUID> ids = new HashSet<>();
        boolean takesIn = ProposalState.TAKEN_IN.name().equals(input.state());
        Violations violations = new Violations()
                .require(
                        !input.proposalIds().isEmpty() && input.proposalIds().size() <= MAX_DECIDED,
                        "proposalIds",
                        "size",
                        "应为 1 至 " + MAX_DECIDED + " 件建议")
                .oneOf("state", input.state(), ProposalState.class)
                .require(
                        takesIn
                                == (Uuids.parse(Objects.toString(input.itemId(), ""))
                                        .isPresent()),
                        "itemId",
                        "uuid",
                        takesIn ? "应为所并入项目的 UUID" : "只有并入项目（TAKEN_IN）才注明项目")
                .text("reason", input.reason(), MAX_REASON);
        input.proposalIds().forEach(text -> Uuids.parse(text)
                .ifPresentOrElse(ids::add, () -> violations.require(false, "proposalIds", "uuid", "不是 UUID：" + text)));
        violations.throwIfAny();
        UUID itemId = takesIn ? Uuids.require("itemId", input.itemId()) : null;
        String path = takesIn ? planOf(caller, itemId).organisationPath() : null;
        return jpa.txExpr(
                TransactionType.Required, em -> keep(caller, input, ids, itemId, path, new ProposalStore(em)));
    }

    private LegislativePlan planOf(Caller caller, UUID itemId) {
        LegislativePlan plan = plans.get(caller, plans.item(caller, itemId).planId());
        caller.require(Action.PLAN_MANAGE, plan.organisationPath());
        return plan;
    }

    private List<PlanProposal> keep(
            Caller caller, ProposalDecision input, Set<UUID> ids, UUID itemId, String path, ProposalStore store) {
        List<ProposalEntity> proposals = store.locked(ids);
        Set<UUID> missing = new HashSet<>(ids);
        Violations violations = new Violations();
        for (ProposalEntity entity : proposals) {
            PlanProposal proposal = entity.toRecord();
            boolean isOurs = caller.may(Action.PLAN_MANAGE, proposal.organisationPath());
            if (isOurs) {
                missing.remove(proposal.id());
                violations.require(
                        path == null || proposal.organisationPath().equals(path),
                        "proposalIds",
                        "scope",
                        "建议 " + proposal.id() + " 不是向该计划的单位提出的");
            }
        }
        missing.forEach(id -> violations.require(false, "proposalIds", "unknown", "没有立法项目建议 " + id));
        violations.throwIfAny();
        ProposalState state = ProposalState.valueOf(input.state());
        Instant now = Instant.now();
        proposals.forEach(proposal -> {
            proposal.decide(state, itemId, input.reason());
            store.add(new ProposalDecisionEntity(
                    Uuids.next(), proposal.toRecord().id(), state, itemId, input.reason(), caller.name(), now));
        });
        audit.record(caller, Action.PLAN_MANAGE, state + " " + ids.size() + " plan proposals");
        return proposals.stream()
                .map(ProposalEntity::toRecord)
                .sorted(Comparator.comparing(proposal -> proposal.id().toString()))
                .toList();
    }

    @Override
    public ProposalAnswer answer(String typed) {
        String receipt = ReceiptCode.parse(RECEIPT, typed)
                .orElseThrow(() ->
                        new ValidationException(new Violation("receipt", "receipt", "回执码有误；应如 LX-7K3M-9Q2P-WXYZ-4")));
        return jpa.txExpr(TransactionType.Supports, em -> {
            PlanProposal proposal =
                    new ProposalStore(em).byReceipt(receipt).orElseThrow(() -> new NotFound("没有回执码 " + receipt));
            PlanStore store = new PlanStore(em);
            Optional<PlanItem> item = Optional.ofNullable(proposal.itemId()).flatMap(store::item);
            Optional<LegislativePlan> plan =
                    item.flatMap(found -> store.plan(found.planId())).filter(LegislativePlan::isPublished);
            return new ProposalAnswer(
                    receipt,
                    proposal.title(),
                    proposal.submittedAt(),
                    proposal.state(),
                    proposal.state().title(),
                    proposal.reason(),
                    plan.map(LegislativePlan::title).orElse(null),
                    plan.isPresent() ? item.get().title() : null,
                    plan.isPresent() ? item.get().state() : null);
        });
    }
}
