package org.jianyan.consultation.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ConsultationChange;
import org.jianyan.consultation.ConsultationChange.Kind;
import org.jianyan.consultation.NewDeadline;
import org.jianyan.consultation.NewStage;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.StageService;
import org.jianyan.consultation.internal.jpa.ConsultationChangeEntity;
import org.jianyan.consultation.internal.jpa.ConsultationEntity;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.LedgerStore;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The consultation's state machine. A stage is changed while the ledger is locked, and whoever appends looks at the stage
 * behind that lock: so no opinion comes in behind the close, and none is left without an answer.
 */
@Component
public final class Stages implements StageService {
    private static final int MAX_REASON = 1_000;

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final Audit audit;

    @Activate
    public Stages(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.audit = audit;
    }

    @Override
    public Consultation move(Caller caller, UUID id, NewStage input) {
        Stage seen =
                consultations.permitted(caller, Action.CONSULTATION_MANAGE, id).stage();
        new Violations()
                .oneOf("stage", input.stage(), Stage.class)
                .optionalText("reason", input.reason(), MAX_REASON)
                .throwIfAny();
        Stage to = Stage.valueOf(input.stage());
        boolean isMoved = jpa.txExpr(
                TransactionType.Required, em -> move(em, caller, id, seen, to, Objects.toString(input.reason(), "")));
        if (isMoved) {
            consultations.tell(id, to);
        }
        return consultations.find(id);
    }

    /** @param seen the stage that it was in before the opinions without a decision were counted */
    private boolean move(EntityManager em, Caller caller, UUID id, Stage seen, Stage to, String reason) {
        ConsultationStore store = new ConsultationStore(em);
        // before the lock, for which whoever decides waits: behind the close none comes in, and none loses its decision
        long undecided = to == Stage.ANSWERED || to == Stage.ARCHIVED ? store.undecided(id) : 0;
        new LedgerStore(em).locked();
        ConsultationEntity consultation = store.fresh(id).orElseThrow(() -> new NotFound("没有征求意见 " + id));
        Stage from = consultation.stage();
        if (from == to) {
            return false;
        }
        if (from != seen) {
            throw new Conflict("征求意见的阶段刚刚改为" + from.title() + "（" + from + "），请再看一次");
        }
        requireAllowed(consultation.toRecord(), to);
        new Violations()
                .require(!from.isBack(to) || !reason.isBlank(), "reason", "required", "退回以前的阶段须说明理由")
                .throwIfAny();
        if (undecided > 0) {
            throw new Conflict("还有 " + undecided + " 条意见没有答复，不能" + to.title());
        }
        consultation.move(to, Instant.now());
        em.persist(new ConsultationChangeEntity(id, Kind.STAGE, from.name(), to.name(), reason, caller.name()));
        audit.record(caller, Action.CONSULTATION_MANAGE, from + " to " + to + " of consultation " + id);
        return true;
    }

    private static void requireAllowed(Consultation consultation, Stage to) {
        Stage from = consultation.stage();
        if (!from.next().contains(to)) {
            String possible = from.next().isEmpty()
                    ? "不能再变"
                    : "之后可以是 " + from.next().stream().sorted().map(Stage::name).collect(Collectors.joining("、"));
            throw new Conflict("征求意见处于" + from.title() + "阶段（" + from + "），" + possible + "，不能是 " + to);
        }
        if (to == Stage.OPEN && !consultation.deadline().isAfter(OffsetDateTime.now())) {
            throw new Conflict("截止时间 " + consultation.deadline() + " 已过，请先延长");
        }
    }

    @Override
    public Consultation close(Caller caller, UUID id) {
        Stage stage =
                consultations.permitted(caller, Action.CONSULTATION_MANAGE, id).stage();
        boolean isClosed = stage != Stage.OPEN && !stage.isBeforeOpening();
        return isClosed ? consultations.find(id) : move(caller, id, new NewStage(Stage.CLOSED.name(), ""));
    }

    @Override
    public Consultation extend(Caller caller, UUID id, NewDeadline input) {
        consultations.permitted(caller, Action.CONSULTATION_MANAGE, id);
        Optional<OffsetDateTime> deadline = Dates.parseMoment(input.deadline());
        new Violations()
                .require(
                        deadline.filter(OffsetDateTime.now()::isBefore).isPresent(),
                        "deadline",
                        "date-time",
                        "应为将来的时间，例如 2030-01-31T18:00:00+08:00，收到：" + input.deadline())
                .optionalText("reason", input.reason(), MAX_REASON)
                .throwIfAny();
        jpa.tx(TransactionType.Required, em -> extend(em, caller, id, deadline.get(), input.reason()));
        return consultations.find(id);
    }

    private void extend(EntityManager em, Caller caller, UUID id, OffsetDateTime deadline, String reason) {
        new LedgerStore(em).locked();
        ConsultationEntity entity = new ConsultationStore(em).fresh(id).orElseThrow(() -> new NotFound("没有征求意见 " + id));
        Consultation consultation = entity.toRecord();
        boolean isAnnounced = consultation.stage() != Stage.PREPARED;
        if (consultation.stage().ordinal() > Stage.CLOSED.ordinal()) {
            throw new Conflict("征求意见处于" + consultation.stage().title() + "阶段，不能再改截止时间");
        }
        new Violations()
                .require(
                        !isAnnounced || deadline.isAfter(consultation.deadline()),
                        "deadline",
                        "earlier",
                        "已公告的截止时间只能延长，应晚于 " + consultation.deadline())
                .require(!isAnnounced || reason != null && !reason.isBlank(), "reason", "required", "延长截止时间须说明理由")
                .throwIfAny();
        entity.extend(deadline.toInstant());
        em.persist(new ConsultationChangeEntity(
                id,
                Kind.DEADLINE,
                consultation.deadline().toString(),
                deadline.withOffsetSameInstant(ZoneOffset.UTC).toString(),
                Objects.toString(reason, ""),
                caller.name()));
        audit.record(caller, Action.CONSULTATION_MANAGE, "deadline " + deadline + " of consultation " + id);
    }

    @Override
    public List<ConsultationChange> changes(Caller caller, UUID id) {
        consultations.permitted(caller, Action.CONSULTATION_READ, id);
        return jpa.txExpr(TransactionType.Supports, em -> new ConsultationStore(em).changes(id));
    }
}
