package org.jianyan.registry.internal.standard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.attachments.Attachment;
import org.jianyan.attachments.AttachmentService;
import org.jianyan.attachments.Upload;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.internal.PermittedPoints;
import org.jianyan.registry.internal.jpa.ContactPointStore;
import org.jianyan.registry.internal.jpa.StaffEntity;
import org.jianyan.registry.internal.jpa.StandardEvidenceEntity;
import org.jianyan.registry.internal.jpa.StandardStore;
import org.jianyan.registry.internal.jpa.StationStore;
import org.jianyan.registry.standard.Duty;
import org.jianyan.registry.standard.Shortcomings;
import org.jianyan.registry.standard.Shortcomings.Shortcoming;
import org.jianyan.registry.standard.StaffMember;
import org.jianyan.registry.standard.StandardEvidence;
import org.jianyan.registry.standard.StandardItem;
import org.jianyan.registry.standard.StandardService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Standards implements StandardService {
    private static final int MAX_NOTE = 1000;
    /** Default of ours: the rules ask for stable people and give no number. */
    private static final int CHANGES_A_YEAR = 2;

    private final JpaTemplate jpa;
    private final PermittedPoints contactPoints;
    private final AccountService accounts;
    private final AttachmentService attachments;
    private final StaffNames names;
    private final Audit audit;

    @Activate
    public Standards(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa,
            @Reference PermittedPoints contactPoints,
            @Reference AccountService accounts,
            @Reference AttachmentService attachments,
            @Reference StaffNames names,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.contactPoints = contactPoints;
        this.accounts = accounts;
        this.attachments = attachments;
        this.names = names;
        this.audit = audit;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public List<StaffMember> staff(Caller caller, UUID contactPointId) {
        contactPoints.get(caller, Action.STANDARDS_READ, contactPointId);
        return jpa.txExpr(TransactionType.Supports, em -> new StandardStore(em)
                .staff(List.of(contactPointId)).stream().map(names::toRecord).toList());
    }

    @Override
    public String phone(Caller caller, UUID contactPointId, UUID memberId) {
        contactPoints.get(caller, Action.STAFF_PHONE_READ, contactPointId);
        return jpa.txExpr(TransactionType.Required, em -> {
            StaffEntity member = member(new StandardStore(em), contactPointId, memberId);
            audit.record(caller, Action.STAFF_PHONE_READ, "of staff member " + memberId);
            return names.phone(member);
        });
    }

    private static StaffEntity member(StandardStore store, UUID contactPointId, UUID memberId) {
        return store.member(contactPointId, memberId).orElseThrow(() -> new NotFound("没有人员 " + memberId));
    }

    @Override
    public StaffMember begin(Caller caller, UUID contactPointId, StaffMember.New input) {
        ContactPoint point = contactPoints.get(caller, Action.STANDARDS_KEEP, contactPointId);
        boolean follows = input.replaces() != null && !input.replaces().isBlank();
        Violations violations = new Violations()
                .oneOf("duty", input.duty(), Duty.class)
                .text("name", input.name(), 60)
                .text("phone", input.phone(), 30)
                .optionalText("position", input.position(), 100)
                .optionalText("handover", input.handover(), MAX_NOTE)
                .require(Dates.parsePast(input.since()).isPresent(), "since", "date", "应为不晚于今天的日期，收到：" + input.since());
        if (follows) {
            violations.text("handover", input.handover(), MAX_NOTE);
        }
        collecting(point, input, violations);
        violations.throwIfAny();
        UUID station = isGiven(input.stationId()) ? Uuids.require("stationId", input.stationId()) : null;
        UUID replaced = follows ? Uuids.require("replaces", input.replaces()) : null;
        Duty duty = Duty.valueOf(input.duty());
        LocalDate since = LocalDate.parse(input.since());
        return jpa.txExpr(TransactionType.Required, em -> {
            new ContactPointStore(em).locked(contactPointId).orElseThrow();
            StandardStore store = new StandardStore(em);
            if (replaced != null) {
                StaffEntity before = member(store, contactPointId, replaced);
                requireEndable(before, duty, since);
                before.end(since, input.handover().strip());
            }
            em.flush();
            long present = store.staff(List.of(contactPointId)).stream()
                    .filter(one -> one.isPresent() && one.duty() == duty)
                    .count();
            if (present >= duty.most()) {
                throw new Conflict("已有 " + present + " 名" + duty.title() + "，最多 " + duty.most() + " 名；接替他人的，请写明接替谁");
            }
            UUID id = Uuids.next();
            StaffEntity member = new StaffEntity(
                    id,
                    contactPointId,
                    duty,
                    names.encrypt(id, input.name(), input.phone()),
                    Objects.toString(input.position(), "").strip(),
                    since,
                    caller.name(),
                    now());
            if (duty == Duty.COLLECTOR) {
                requireOpen(new StationStore(em), contactPointId, station);
                member.collects(
                        station,
                        text(input.area()),
                        text(input.trade()),
                        isGiven(input.account()) ? input.account() : null);
            }
            store.add(member);
            audit.record(caller, Action.STANDARDS_KEEP, "staff member " + id + " of " + point.code() + " begins");
            return names.toRecord(member);
        });
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private static String text(String text) {
        return Objects.toString(text, "").strip();
    }

    /** Faults in what is told of collectors only. */
    private void collecting(ContactPoint point, StaffMember.New input, Violations violations) {
        boolean isCollector = Duty.COLLECTOR.name().equals(input.duty());
        violations.optionalText("area", input.area(), 100).optionalText("trade", input.trade(), 100);
        for (var field : List.of(
                Map.entry("stationId", text(input.stationId())),
                Map.entry("area", text(input.area())),
                Map.entry("trade", text(input.trade())),
                Map.entry("account", text(input.account())))) {
            violations.require(
                    isCollector || field.getValue().isEmpty(),
                    field.getKey(),
                    "duty",
                    "只有" + Duty.COLLECTOR.title() + "才填");
        }
        if (isCollector && isGiven(input.account())) {
            violations.require(
                    accounts.members(point.path()).stream()
                            .anyMatch(member -> member.role() == Role.COLLECTOR
                                    && member.account().equals(input.account())),
                    "account",
                    "unknown",
                    point.name() + "没有名为 " + input.account() + " 的信息采集员账号");
        }
    }

    private static void requireOpen(StationStore stations, UUID contactPointId, UUID stationId) {
        if (stationId != null) {
            boolean isOpen = stations.station(contactPointId, stationId)
                    .filter(station -> station.toRecord().isOpen())
                    .isPresent();
            new Violations()
                    .require(isOpen, "stationId", "unknown", "联系点没有在用的采集点 " + stationId)
                    .throwIfAny();
        }
    }

    private static void requireEndable(StaffEntity before, Duty duty, LocalDate on) {
        new Violations()
                .require(
                        before.duty() == duty,
                        "replaces",
                        "duty",
                        "接替的应为同一职责，被接替的是" + before.duty().title())
                .require(before.isPresent(), "replaces", "ended", "该人员已于 " + before.until() + " 离任")
                .require(!on.isBefore(before.since()), "since", "order", "不能早于被接替者的开始日期 " + before.since())
                .throwIfAny();
    }

    @Override
    public StaffMember end(Caller caller, UUID contactPointId, UUID memberId, StaffMember.End input) {
        ContactPoint point = contactPoints.get(caller, Action.STANDARDS_KEEP, contactPointId);
        new Violations()
                .text("handover", input.handover(), MAX_NOTE)
                .require(Dates.parsePast(input.until()).isPresent(), "until", "date", "应为不晚于今天的日期，收到：" + input.until())
                .throwIfAny();
        LocalDate until = LocalDate.parse(input.until());
        return jpa.txExpr(TransactionType.Required, em -> {
            StaffEntity member = member(new StandardStore(em), contactPointId, memberId);
            if (member.isPresent()) {
                new Violations()
                        .require(!until.isBefore(member.since()), "until", "order", "不能早于开始日期 " + member.since())
                        .throwIfAny();
                member.end(until, input.handover().strip());
                audit.record(
                        caller, Action.STANDARDS_KEEP, "staff member " + memberId + " of " + point.code() + " ends");
            }
            return names.toRecord(member);
        });
    }

    @Override
    public List<StandardEvidence> evidence(Caller caller, UUID contactPointId) {
        contactPoints.get(caller, Action.STANDARDS_READ, contactPointId);
        List<StandardEvidenceEntity> rows =
                jpa.txExpr(TransactionType.Supports, em -> new StandardStore(em).evidence(contactPointId));
        Map<UUID, Attachment> files =
                attachments
                        .list(rows.stream()
                                .map(StandardEvidenceEntity::attachmentId)
                                .toList())
                        .stream()
                        .collect(toMap(Attachment::id, file -> file));
        return rows.stream()
                .map(row -> row.toRecord(files.get(row.attachmentId())))
                .toList();
    }

    @Override
    public StandardEvidence show(
            Caller caller, UUID contactPointId, String item, String note, String fileName, InputStream content) {
        ContactPoint point = contactPoints.get(caller, Action.STANDARDS_KEEP, contactPointId);
        new Violations()
                .oneOf("item", item, StandardItem.class)
                .optionalText("note", note, MAX_NOTE)
                .throwIfAny();
        StandardItem shown = StandardItem.valueOf(item);
        Set<String> types = shown.isDocument() ? AttachmentService.PAPERS : AttachmentService.PICTURES;
        try (Upload upload = attachments.receive(fileName, content, types)) {
            return jpa.txExpr(TransactionType.Required, em -> {
                new ContactPointStore(em).locked(contactPointId).orElseThrow();
                StandardStore store = new StandardStore(em);
                attachments.add(upload);
                StandardEvidenceEntity row = new StandardEvidenceEntity(
                        contactPointId,
                        shown,
                        store.lastVersion(contactPointId, shown) + 1,
                        Objects.toString(note, "").strip(),
                        upload.file().id(),
                        caller.name(),
                        now());
                store.add(row);
                audit.record(caller, Action.STANDARDS_KEEP, "evidence of " + shown + " of " + point.code());
                return row.toRecord(upload.file());
            });
        }
    }

    @Override
    public File file(Caller caller, UUID contactPointId, UUID evidenceId) {
        StandardEvidence evidence = evidence(caller, contactPointId).stream()
                .filter(one -> one.id().equals(evidenceId))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有材料 " + evidenceId));
        return new File(evidence, attachments.content(evidence.file().id()));
    }

    @Override
    public Page<Shortcomings> shortcomings(Caller caller, PageRequest page) {
        caller.require(Action.STANDARDS_READ);
        return jpa.txExpr(TransactionType.Supports, em -> {
            Page<ContactPoint> points =
                    new ContactPointStore(em).contactPoints(caller.scopes(Action.STANDARDS_READ), page);
            List<UUID> ids = points.items().stream().map(ContactPoint::id).toList();
            StandardStore store = new StandardStore(em);
            Map<UUID, List<StaffEntity>> staff =
                    store.staff(ids).stream().collect(groupingBy(StaffEntity::contactPointId));
            Map<UUID, Set<StandardItem>> shown = store.shown(ids);
            return new Page<>(
                    points.items().stream()
                            .map(point -> new Shortcomings(
                                    point.id(),
                                    point.code(),
                                    point.name(),
                                    lacking(
                                            staff.getOrDefault(point.id(), List.of()),
                                            shown.getOrDefault(point.id(), Set.of()))))
                            .toList(),
                    points.next());
        });
    }

    private static List<Shortcoming> lacking(List<StaffEntity> staff, Set<StandardItem> shown) {
        List<Shortcoming> lacking = new ArrayList<>();
        LocalDate yearAgo = Dates.today().minusYears(1);
        for (Duty duty : Duty.values()) {
            List<StaffEntity> those =
                    staff.stream().filter(one -> one.duty() == duty).toList();
            long present = those.stream().filter(StaffEntity::isPresent).count();
            if (present < duty.least()) {
                String wanted = duty.least() == duty.most() ? "" + duty.least() : duty.least() + " 至 " + duty.most();
                lacking.add(new Shortcoming(duty.name(), "缺" + duty.title() + "，应有 " + wanted + " 名"));
            }
            long changes = those.stream()
                    .filter(one -> !one.isPresent() && !one.until().isBefore(yearAgo))
                    .count();
            if (duty.isToBeStable() && changes > CHANGES_A_YEAR) {
                lacking.add(new Shortcoming(duty.name(), duty.title() + "一年内更换 " + changes + " 次，人员应当相对固定"));
            }
        }
        for (StandardItem item : StandardItem.values()) {
            if (!shown.contains(item)) {
                lacking.add(new Shortcoming(item.name(), (item.isDocument() ? "缺工作制度：" : "缺照片：") + item.title()));
            }
        }
        return lacking;
    }
}
