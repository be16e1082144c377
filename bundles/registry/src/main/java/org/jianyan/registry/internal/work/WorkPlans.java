package org.jianyan.registry.internal.work;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ProblemException;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.documents.Format;
import org.jianyan.documents.TableDocument;
import org.jianyan.documents.TableDocument.Column;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.plan.PlanItem;
import org.jianyan.legislation.plan.PlanService;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.internal.PermittedPoints;
import org.jianyan.registry.internal.jpa.ContactPointStore;
import org.jianyan.registry.internal.jpa.WorkPlanEntity;
import org.jianyan.registry.internal.jpa.WorkPlanItemEntity;
import org.jianyan.registry.internal.jpa.WorkStore;
import org.jianyan.registry.work.WorkKind;
import org.jianyan.registry.work.WorkOutcome;
import org.jianyan.registry.work.WorkPlan;
import org.jianyan.registry.work.WorkPlanService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class WorkPlans implements WorkPlanService {
    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 4),
            new Column("类别", 12),
            new Column("事项", 24),
            new Column("对应立法计划项目", 18),
            new Column("时限", 10),
            new Column("完成情况", 8),
            new Column("完成日期", 10),
            new Column("说明", 20));

    private final JpaTemplate jpa;
    private final PermittedPoints contactPoints;
    private final PlanService legislativePlans;
    private final Audit audit;

    @Activate
    public WorkPlans(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa,
            @Reference PermittedPoints contactPoints,
            @Reference PlanService legislativePlans,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.contactPoints = contactPoints;
        this.legislativePlans = legislativePlans;
        this.audit = audit;
    }

    @Override
    public Page<WorkPlan> list(Caller caller, int year, PageRequest page) {
        caller.require(Action.WORK_PLAN_READ);
        Years.require(year);
        return jpa.txExpr(TransactionType.Supports, em -> {
            Page<ContactPoint> points =
                    new ContactPointStore(em).contactPoints(caller.scopes(Action.WORK_PLAN_READ), page);
            return new Page<>(plans(new WorkStore(em), points.items(), year), points.next());
        });
    }

    @Override
    public WorkPlan get(Caller caller, UUID contactPointId, int year) {
        ContactPoint point = contactPoints.get(caller, Action.WORK_PLAN_READ, contactPointId);
        Years.require(year);
        return jpa.txExpr(TransactionType.Supports, em -> plan(new WorkStore(em), point, year));
    }

    private static WorkPlan plan(WorkStore store, ContactPoint point, int year) {
        return plans(store, List.of(point), year).get(0);
    }

    private static List<WorkPlan> plans(WorkStore store, List<ContactPoint> points, int year) {
        Map<UUID, WorkPlanEntity> rows =
                store.plans(points.stream().map(ContactPoint::id).toList(), year);
        Map<String, List<WorkPlan.Item>> items =
                store.items(rows.values().stream().map(WorkPlanEntity::id).toList());
        return points.stream()
                .map(point -> Optional.ofNullable(rows.get(point.id()))
                        .map(row -> row.toRecord(point, items.getOrDefault(row.id(), List.of())))
                        .orElseGet(() ->
                                new WorkPlan(point.id(), point.code(), point.name(), year, null, null, List.of())))
                .toList();
    }

    private WorkPlan change(Caller caller, UUID contactPointId, int year, Change change) {
        ContactPoint point = contactPoints.inOffice(caller, Action.WORK_PLAN_KEEP, contactPointId);
        Years.require(year);
        return jpa.txExpr(TransactionType.Required, em -> {
            new ContactPointStore(em).locked(contactPointId).orElseThrow();
            WorkStore store = new WorkStore(em);
            WorkPlanEntity row = store.plan(contactPointId, year).orElseGet(() -> {
                WorkPlanEntity made = new WorkPlanEntity(contactPointId, year);
                store.add(made);
                return made;
            });
            change.on(store, row);
            em.flush();
            audit.record(caller, Action.WORK_PLAN_KEEP, "work plan " + year + " of " + point.code());
            return plan(store, point, year);
        });
    }

    private interface Change {
        void on(WorkStore store, WorkPlanEntity plan);
    }

    @Override
    public WorkPlan write(Caller caller, UUID contactPointId, int year, List<WorkPlan.NewItem> items) {
        return change(caller, contactPointId, year, (store, plan) -> {
            new Violations()
                    .require(
                            items != null
                                    && items.size() <= MAX_ITEMS
                                    && items.stream().allMatch(Objects::nonNull),
                            "items",
                            "range",
                            "应为至多 " + MAX_ITEMS + " 项的列表，不含空项")
                    .throwIfAny();
            List<WorkPlan.Item> checked = checked(caller, year, items, 1);
            if (plan.isHandedIn()) {
                throw new Conflict(year + " 年度工作计划已经报送，只能增加事项和填写完成情况");
            }
            store.removeItems(plan);
            checked.forEach(item -> store.add(new WorkPlanItemEntity(plan.id(), item)));
        });
    }

    @Override
    public WorkPlan add(Caller caller, UUID contactPointId, int year, WorkPlan.NewItem item) {
        return change(caller, contactPointId, year, (store, plan) -> {
            int present = store.items(List.of(plan.id()))
                    .getOrDefault(plan.id(), List.of())
                    .size();
            List<WorkPlan.Item> checked = checked(caller, year, List.of(item), present + 1);
            if (present >= MAX_ITEMS) {
                throw new Conflict("已有 " + present + " 项，最多 " + MAX_ITEMS + " 项");
            }
            checked.forEach(one -> store.add(new WorkPlanItemEntity(plan.id(), one)));
        });
    }

    private List<WorkPlan.Item> checked(Caller caller, int year, List<WorkPlan.NewItem> items, int first) {
        Violations violations = new Violations();
        List<WorkPlan.Item> checked = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            WorkPlan.NewItem item = items.get(i);
            String at = "items[" + i + "].";
            violations
                    .oneOf(at + "kind", item.kind(), WorkKind.class)
                    .text(at + "title", item.title(), 200)
                    .require(
                            Dates.parse(item.due())
                                    .filter(day -> day.getYear() == year)
                                    .isPresent(),
                            at + "due",
                            "date",
                            "应为 " + year + " 年内的日期，例如 " + year + "-06-30，收到：" + item.due());
            Optional<PlanItem> legislative = legislative(caller, item, at, violations);
            if (violations.list().isEmpty()) {
                checked.add(new WorkPlan.Item(
                        Uuids.next(),
                        first + i,
                        WorkKind.valueOf(item.kind()),
                        item.title().strip(),
                        legislative.map(PlanItem::id).orElse(null),
                        legislative.map(PlanItem::title).orElse(""),
                        LocalDate.parse(item.due()),
                        WorkOutcome.OPEN,
                        "",
                        null));
            }
        }
        violations.throwIfAny();
        return checked;
    }

    private Optional<PlanItem> legislative(Caller caller, WorkPlan.NewItem item, String at, Violations violations) {
        if (item.legislativeItemId() == null || item.legislativeItemId().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    legislativePlans.item(caller, Uuids.require("legislativeItemId", item.legislativeItemId())));
        } catch (ProblemException e) {
            violations.require(false, at + "legislativeItemId", "unknown", "没有已公布的立法计划项目 " + item.legislativeItemId());
            return Optional.empty();
        }
    }

    @Override
    public WorkPlan handIn(Caller caller, UUID contactPointId, int year) {
        return change(caller, contactPointId, year, (store, plan) -> {
            if (store.items(List.of(plan.id())).isEmpty()) {
                throw new Conflict(year + " 年度工作计划还没有事项，请先填写");
            }
            if (!plan.isHandedIn()) {
                plan.handIn(caller.name(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
            }
        });
    }

    @Override
    public WorkPlan note(Caller caller, UUID contactPointId, int year, UUID itemId, WorkPlan.ItemOutcome outcome) {
        contactPoints.get(caller, Action.WORK_PLAN_KEEP, contactPointId);
        Violations violations = new Violations().oneOf("outcome", outcome.outcome(), WorkOutcome.class);
        boolean isOpen = WorkOutcome.OPEN.name().equals(outcome.outcome());
        if (isOpen) {
            violations.optionalText("note", outcome.note(), 1000);
        } else {
            violations
                    .text("note", outcome.note(), 1000)
                    .require(Dates.parsePast(outcome.on()).isPresent(), "on", "date", "应为不晚于今天的日期，收到：" + outcome.on());
        }
        violations.throwIfAny();
        return change(caller, contactPointId, year, (store, plan) -> {
            WorkPlanItemEntity item =
                    store.item(plan, itemId).orElseThrow(() -> new NotFound(year + " 年度工作计划没有事项 " + itemId));
            if (!plan.isHandedIn()) {
                throw new Conflict(year + " 年度工作计划还没有报送，报送后才填写完成情况");
            }
            item.become(
                    WorkOutcome.valueOf(outcome.outcome()),
                    Objects.toString(outcome.note(), "").strip(),
                    isOpen ? null : LocalDate.parse(outcome.on()));
        });
    }

    @Override
    public void table(Caller caller, UUID contactPointId, int year, String format, OutputStream out)
            throws IOException {
        WorkPlan plan = get(caller, contactPointId, year);
        Map<WorkOutcome, Long> counts =
                plan.items().stream().collect(Collectors.groupingBy(WorkPlan.Item::outcome, Collectors.counting()));
        String handedIn = plan.handedInAt() == null
                ? "尚未报送"
                : "报送日期：" + plan.handedInAt().atZoneSameInstant(Dates.ZONE).toLocalDate();
        Format.require(format, Format.TABLES)
                .write(
                        new TableDocument(
                                plan.name() + " " + year + " 年度工作计划",
                                List.of(
                                        handedIn,
                                        "事项 " + plan.items().size() + " 项，完成 "
                                                + counts.getOrDefault(WorkOutcome.DONE, 0L) + " 项，待办 "
                                                + counts.getOrDefault(WorkOutcome.OPEN, 0L) + " 项"),
                                COLUMNS,
                                plan.items().stream().map(WorkPlans::row).toList()),
                        out);
    }

    private static List<String> row(WorkPlan.Item item) {
        return List.of(
                Integer.toString(item.number()),
                item.kind().title(),
                item.title(),
                item.legislativeItemTitle(),
                item.due().toString(),
                item.outcome().title(),
                Objects.toString(item.outcomeOn(), ""),
                item.outcomeNote());
    }
}
