package org.jianyan.registry.internal.lifecycle;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.documents.Format;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.OrganisationService;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.ContactPointService;
import org.jianyan.registry.internal.jpa.ContactPointEntity;
import org.jianyan.registry.internal.jpa.ContactPointStore;
import org.jianyan.registry.internal.jpa.LifecycleStore;
import org.jianyan.registry.internal.jpa.PointEventEntity;
import org.jianyan.registry.lifecycle.LifecycleService;
import org.jianyan.registry.lifecycle.NewPointEvent;
import org.jianyan.registry.lifecycle.PointAct;
import org.jianyan.registry.lifecycle.PointEvent;
import org.jianyan.registry.lifecycle.Standing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Lifecycle implements LifecycleService {
    private static final int MAX_REASON = 1000;
    private static final int MAX_MATTERS = 4000;

    private final JpaTemplate jpa;
    private final ContactPointService contactPoints;
    private final OrganisationService organisations;
    private final Audit audit;

    @Activate
    public Lifecycle(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa,
            @Reference ContactPointService contactPoints,
            @Reference OrganisationService organisations,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.contactPoints = contactPoints;
        this.organisations = organisations;
        this.audit = audit;
    }

    @Override
    public ContactPoint act(Caller caller, UUID contactPointId, NewPointEvent input) {
        caller.require(Action.CONTACT_POINT_JUDGE);
        ContactPoint point = contactPoints.get(caller, contactPointId);
        caller.require(Action.CONTACT_POINT_JUDGE, point.path());
        LocalDate today = Dates.today();
        new Violations()
                .oneOf("act", input.act(), PointAct.class)
                .text("reason", input.reason(), MAX_REASON)
                .optionalText("session", input.session(), 100)
                .optionalText("matters", input.matters(), MAX_MATTERS)
                .optionalText("paperNumber", input.paperNumber(), 60)
                .optionalText("name", input.name(), 100)
                .optionalText("address", input.address(), 200)
                .require(
                        Dates.parse(input.on())
                                .filter(day -> !day.isAfter(today))
                                .isPresent(),
                        "on",
                        "date",
                        "应为不晚于今天的日期，例如 " + today + "，收到：" + input.on())
                .throwIfAny();
        PointAct act = PointAct.valueOf(input.act());
        LocalDate on = LocalDate.parse(input.on());
        return jpa.txExpr(TransactionType.Required, em -> {
            LifecycleStore store = new LifecycleStore(em);
            ContactPointEntity row =
                    new ContactPointStore(em).locked(contactPointId).orElseThrow();
            Standing next = row.standing()
                    .after(act)
                    .orElseThrow(() -> new Conflict("“" + row.standing().title() + "”时不能" + act.title() + "，可以："
                            + row.standing().acts().stream()
                                    .map(PointAct::title)
                                    .sorted()
                                    .collect(joining("、"))));
            requireGrounds(act, input, row.toRecord(), on, store.events(contactPointId));
            LocalDate deadline = needsDeadline(act) ? LocalDate.parse(input.deadline()) : null;
            change(act, input, row, on);
            if (act == PointAct.ADJUST && input.name() != null) {
                organisations.rename(caller, contactPointId, input.name());
            }
            row.stand(next, next == Standing.URGED ? keep(deadline, row.toRecord()) : null);
            store.add(new PointEventEntity(
                    new PointEvent(
                            Uuids.next(),
                            contactPointId,
                            act,
                            on,
                            text(input.session()),
                            text(input.reason()),
                            text(input.matters()),
                            deadline,
                            text(input.paperNumber()),
                            next,
                            caller.name()),
                    Instant.now().truncatedTo(ChronoUnit.MILLIS)));
            audit.record(caller, Action.CONTACT_POINT_JUDGE, "contact point " + point.code() + " " + act);
            em.flush();
            return row.toRecord();
        });
    }

    private static LocalDate keep(LocalDate deadline, ContactPoint point) {
        return deadline == null ? point.urgedUntil() : deadline;
    }

    private static String text(String text) {
        return Objects.toString(text, "").strip();
    }

    private static boolean needsDeadline(PointAct act) {
        return act == PointAct.URGE || act == PointAct.EXTEND;
    }

    private static void change(PointAct act, NewPointEvent input, ContactPointEntity row, LocalDate on) {
        switch (act) {
            case RENEW -> row.renew(on, Awards.termUntil(input.termUntil(), on));
            case ADJUST -> row.adjust(input.name(), input.address());
            case REPLACE, LEAVE, END_TERM -> row.end(on);
            default -> {
                // only how it stands changes
            }
        }
    }

    private static void requireGrounds(
            PointAct act, NewPointEvent input, ContactPoint point, LocalDate on, List<PointEvent> events) {
        LocalDate last = events.isEmpty()
                ? point.establishedOn()
                : events.get(events.size() - 1).on();
        LocalDate deadline = Dates.parse(input.deadline()).orElse(null);
        LocalDate until = Awards.termUntil(input.termUntil(), on);
        Violations violations = new Violations().require(!on.isBefore(last), "on", "order", "不能早于上一事项的日期 " + last);
        if (act.isCouncils()) {
            violations.text("session", input.session(), 100);
        }
        if (act == PointAct.URGE || act == PointAct.COMMEND) {
            violations.text("matters", input.matters(), MAX_MATTERS);
        }
        violations
                .require(
                        !needsDeadline(act) || deadline != null && deadline.isAfter(on),
                        "deadline",
                        "date",
                        "应为之后的日期，收到：" + input.deadline())
                .require(
                        act != PointAct.EXTEND
                                || deadline == null
                                || point.urgedUntil() == null
                                || deadline.isAfter(point.urgedUntil()),
                        "deadline",
                        "order",
                        "应晚于原期限 " + point.urgedUntil())
                .require(
                        act != PointAct.FAIL || point.urgedUntil() == null || on.isAfter(point.urgedUntil()),
                        "on",
                        "too-early",
                        "整改期限 " + point.urgedUntil() + " 届满后才能认定不合格")
                .require(
                        act != PointAct.RENEW || until != null && until.isAfter(on),
                        "termUntil",
                        "date",
                        "应为之后的日期，收到：" + input.termUntil())
                .require(
                        act != PointAct.END_TERM || point.termUntil() == null || on.isAfter(point.termUntil()),
                        "on",
                        "too-early",
                        "任期到 " + point.termUntil() + " 为止")
                .require(
                        act != PointAct.ADJUST || input.name() != null || input.address() != null,
                        "name",
                        "required",
                        "请写明新的名称或者地址")
                .require(input.name() == null || !input.name().isBlank(), "name", "required", "名称不能为空");
        violations.throwIfAny();
    }

    @Override
    public List<PointEvent> events(Caller caller, UUID contactPointId) {
        contactPoints.get(caller, contactPointId);
        return jpa.txExpr(TransactionType.Supports, em -> new LifecycleStore(em).events(contactPointId));
    }

    @Override
    public void paper(Caller caller, UUID contactPointId, UUID eventId, String format, OutputStream out)
            throws IOException {
        ContactPoint point = contactPoints.get(caller, contactPointId);
        PointEvent event = events(caller, contactPointId).stream()
                .filter(one -> one.id().equals(eventId))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有事项 " + eventId));
        Format.require(format, Format.PAPERS).write(PointPapers.letter(issuer(point), point, event), out);
    }

    /** The commission at the root of the tree. */
    private String issuer(ContactPoint point) {
        return organisations.byCode(point.path().split("/")[1]).name();
    }

    @Override
    public void certificate(Caller caller, UUID contactPointId, String format, OutputStream out) throws IOException {
        ContactPoint point = contactPoints.get(caller, contactPointId);
        if (point.plaqueNumber() == null || point.plaqueNumber().isBlank()) {
            throw new Conflict(point.name() + "还没有标牌编号");
        }
        Format.require(format, Format.PAPERS).write(PointPapers.certificate(issuer(point), point), out);
    }
}
