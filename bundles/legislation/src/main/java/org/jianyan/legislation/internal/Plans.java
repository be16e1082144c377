package org.jianyan.legislation.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.documents.Format;
import org.jianyan.documents.TableDocument;
import org.jianyan.documents.TableDocument.Column;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;
import org.jianyan.identity.OrganisationService;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftImport;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.DraftSource;
import org.jianyan.legislation.NewVersion;
import org.jianyan.legislation.internal.jpa.PlanItemEntity;
import org.jianyan.legislation.internal.jpa.PlanStore;
import org.jianyan.legislation.plan.LegislativePlan;
import org.jianyan.legislation.plan.NewPlan;
import org.jianyan.legislation.plan.PlanItem;
import org.jianyan.legislation.plan.PlanItemChange;
import org.jianyan.legislation.plan.PlanItemEdit;
import org.jianyan.legislation.plan.PlanItemKind;
import org.jianyan.legislation.plan.PlanItemState;
import org.jianyan.legislation.plan.PlanKind;
import org.jianyan.legislation.plan.PlanService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Plans implements PlanService {
    private static final int MAX_TITLE = 300;
    private static final int MAX_LABEL = 60;
    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 3),
            new Column("类型", 6, true),
            new Column("项目名称", 16),
            new Column("起草单位", 10),
            new Column("时间安排", 9),
            new Column("主要内容", 22),
            new Column("进度", 5));

    private final JpaTemplate jpa;
    private final OrganisationService organisations;
    private final DraftService drafts;
    private final Idempotency idempotency;
    private final Audit audit;

    @Activate
    public Plans(
            @Reference(target = "(osgi.unit.name=legislation)") JpaTemplate jpa,
            @Reference OrganisationService organisations,
            @Reference DraftService drafts,
            @Reference Idempotency idempotency,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.organisations = organisations;
        this.drafts = drafts;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    @Override
    public LegislativePlan create(Caller caller, NewPlan input, Optional<String> key) {
        caller.require(Action.PLAN_MANAGE);
        new Violations()
                .text("organisationCode", input.organisationCode(), 40)
                .oneOf("kind", input.kind(), PlanKind.class)
                .text("title", input.title(), MAX_TITLE)
                .require(
                        input.firstYear() >= 1979 && input.firstYear() <= 2200,
                        "firstYear",
                        "range",
                        "应为年份，例如 2026，收到：" + input.firstYear())
                .throwIfAny();
        String path = organisations.byCode(input.organisationCode()).path();
        caller.require(Action.PLAN_MANAGE, path);
        UUID made = idempotency.once(caller, key, input, () -> {
            PlanKind kind = PlanKind.valueOf(input.kind());
            UUID id = Uuids.next();
            jpa.tx(TransactionType.Required, em -> new PlanStore(em)
                    .add(new LegislativePlan(
                            id,
                            path,
                            kind,
                            input.title().strip(),
                            input.firstYear(),
                            input.firstYear() + kind.years() - 1,
                            "",
                            now(),
                            null,
                            null)));
            audit.record(caller, Action.PLAN_MANAGE, "plan " + id);
            return id;
        });
        return find(made);
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    @Override
    public LegislativePlan publish(Caller caller, UUID id, String adoption) {
        managed(caller, id);
        new Violations().text("adoption", adoption, MAX_TITLE).throwIfAny();
        return jpa.txExpr(TransactionType.Required, em -> {
            PlanStore store = new PlanStore(em);
            var plan = store.locked(id);
            if (store.items(id).isEmpty()) {
                throw new Conflict("计划还没有项目，不能公布");
            }
            plan.publish(adoption.strip(), Instant.now());
            audit.record(caller, Action.PLAN_MANAGE, "publish plan " + id);
            return plan.toRecord();
        });
    }

    private LegislativePlan managed(Caller caller, UUID id) {
        caller.require(Action.PLAN_MANAGE);
        LegislativePlan plan = get(caller, id);
        caller.require(Action.PLAN_MANAGE, plan.organisationPath());
        return plan;
    }

    @Override
    public Page<LegislativePlan> list(Caller caller, PageRequest page) {
        return jpa.txExpr(
                TransactionType.Supports, em -> new PlanStore(em).plans(caller.scopes(Action.DRAFT_READ), page));
    }

    @Override
    public LegislativePlan get(Caller caller, UUID id) {
        LegislativePlan plan = find(id);
        if (!plan.isPublished() && !caller.may(Action.DRAFT_READ, plan.organisationPath())) {
            throw new NotFound("没有立法计划 " + id);
        }
        return plan;
    }

    private LegislativePlan find(UUID id) {
        return jpa.txExpr(TransactionType.Supports, em -> new PlanStore(em).plan(id))
                .orElseThrow(() -> new NotFound("没有立法计划 " + id));
    }

    @Override
    public List<PlanItem> items(Caller caller, UUID planId) {
        get(caller, planId);
        return jpa.txExpr(TransactionType.Supports, em -> new PlanStore(em).items(planId));
    }

    @Override
    public PlanItem add(Caller caller, UUID planId, PlanItemEdit input, Optional<String> key) {
        LegislativePlan plan = managed(caller, planId);
        PlanItemEdits.faults(input, true, plan.isPublished()).throwIfAny();
        UUID made = idempotency.once(
                caller,
                key,
                input,
                () -> jpa.txExpr(TransactionType.Required, em -> {
                    PlanStore store = new PlanStore(em);
                    store.locked(planId);
                    PlanItem bare = new PlanItem(
                            Uuids.next(),
                            planId,
                            store.nextNumber(planId),
                            PlanItemKind.valueOf(input.kind()),
                            PlanItemState.PLANNED,
                            "",
                            "",
                            "",
                            "",
                            "",
                            null,
                            null);
                    PlanItem item = PlanItemEdits.applied(bare, input);
                    check(caller, plan, item, store);
                    store.add(item);
                    if (plan.isPublished()) {
                        store.add(change(caller, item.id(), "增补", input.reason()));
                    }
                    audit.record(caller, Action.PLAN_MANAGE, "plan item " + item.id());
                    return item.id();
                }));
        return item(caller, made);
    }

    private static PlanItemChange change(Caller caller, UUID itemId, String what, String reason) {
        return new PlanItemChange(Uuids.next(), itemId, what, Objects.toString(reason, ""), caller.name(), now());
    }

    /** What an item points to has to be there, and to belong to the same organisation. */
    private void check(Caller caller, LegislativePlan plan, PlanItem item, PlanStore store) {
        Violations violations = new Violations();
        if (item.fiveYearItemId() != null) {
            boolean fits = store.item(item.fiveYearItemId())
                    .flatMap(other -> store.plan(other.planId()))
                    .filter(other -> other.kind() == PlanKind.FIVE_YEAR
                            && plan.kind() == PlanKind.ANNUAL
                            && other.organisationPath().equals(plan.organisationPath()))
                    .isPresent();
            violations.require(fits, "fiveYearItemId", "unknown", "应为本单位五年立法规划中的项目，由年度计划的项目引用");
        }
        if (item.draftId() != null) {
            violations.require(hasDraft(caller, plan, item.draftId()), "draftId", "unknown", "本单位没有这部草案");
        }
        violations.throwIfAny();
    }

    private boolean hasDraft(Caller caller, LegislativePlan plan, UUID draftId) {
        try {
            Draft draft = drafts.get(caller, draftId);
            return draft.organisationPath().startsWith(plan.organisationPath());
        } catch (NotFound e) {
            return false;
        }
    }

    @Override
    public PlanItem item(Caller caller, UUID id) {
        PlanItem item = jpa.txExpr(TransactionType.Supports, em -> new PlanStore(em).item(id))
                .orElseThrow(() -> missing(id));
        try {
            get(caller, item.planId());
        } catch (NotFound e) {
            throw missing(id);
        }
        return item;
    }

    private static NotFound missing(UUID id) {
        return new NotFound("没有立法项目 " + id);
    }

    @Override
    public PlanItem change(Caller caller, UUID itemId, PlanItemEdit edit) {
        caller.require(Action.PLAN_MANAGE);
        LegislativePlan plan = managed(caller, item(caller, itemId).planId());
        PlanItemEdits.faults(edit, false, plan.isPublished()).throwIfAny();
        return jpa.txExpr(TransactionType.Required, em -> {
            PlanStore store = new PlanStore(em);
            PlanItemEntity entity = store.lockedItem(itemId);
            PlanItem before = entity.toRecord();
            PlanItem after = PlanItemEdits.applied(before, edit);
            if (after.state() != before.state() && !before.state().next().contains(after.state())) {
                throw new Conflict(
                        "项目" + before.state().title() + "，不能改为" + after.state().title() + "；可以改为："
                                + before.state().next().stream()
                                        .map(PlanItemState::title)
                                        .toList());
            }
            check(caller, plan, after, store);
            String what = PlanItemEdits.changes(before, after);
            if (!what.isEmpty()) {
                entity.set(after);
                store.add(change(caller, itemId, what, edit.reason()));
                audit.record(caller, Action.PLAN_MANAGE, "change plan item " + itemId);
            }
            return after;
        });
    }

    @Override
    public List<PlanItemChange> changes(Caller caller, UUID itemId) {
        item(caller, itemId);
        return jpa.txExpr(TransactionType.Supports, em -> new PlanStore(em).changes(itemId));
    }

    @Override
    public Draft text(Caller caller, UUID planId, String label) {
        LegislativePlan plan = managed(caller, planId);
        new Violations().text("label", label, MAX_LABEL).throwIfAny();
        return jpa.txExpr(TransactionType.Required, em -> {
            PlanStore store = new PlanStore(em);
            var locked = store.locked(planId);
            List<PlanItem> items = store.items(planId);
            if (items.isEmpty()) {
                throw new Conflict("计划还没有项目，不能征求意见");
            }
            String text = PlanText.of(plan, items);
            UUID written = locked.toRecord().draftId();
            if (written != null) {
                return drafts.addVersion(caller, written, new NewVersion(label, text, null, true));
            }
            String code = plan.organisationPath().replaceAll(".*/([^/]+)/$", "$1");
            Draft draft = drafts.importText(
                    caller,
                    new DraftImport(code, plan.title(), label, text, true, DraftSource.PLAN.name(), null),
                    Optional.empty());
            locked.write(draft.id());
            audit.record(caller, Action.PLAN_MANAGE, "text " + draft.id() + " of plan " + planId);
            return draft;
        });
    }

    @Override
    public void table(Caller caller, UUID id, String format, OutputStream out) throws IOException {
        LegislativePlan plan = get(caller, id);
        Format known = Format.require(format, Format.TABLES);
        List<List<String>> rows = items(caller, id).stream()
                .map(item -> List.of(
                        Integer.toString(item.number()),
                        item.kind().title(),
                        item.title(),
                        item.drafter(),
                        item.schedule(),
                        item.mainContent(),
                        item.state().title()))
                .toList();
        List<String> notes = plan.adoption().isEmpty() ? List.of() : List.of("（" + plan.adoption() + "）");
        TableDocument table = new TableDocument(plan.title(), notes, COLUMNS, rows);
        known.write(table, out);
    }
}
