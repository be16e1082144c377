package org.jianyan.registry.internal.work;

import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.internal.PermittedPoints;
import org.jianyan.registry.internal.jpa.SupportEntity;
import org.jianyan.registry.internal.jpa.WorkStore;
import org.jianyan.registry.work.SupportKind;
import org.jianyan.registry.work.SupportRequest;
import org.jianyan.registry.work.SupportService;
import org.jianyan.registry.work.SupportVerdict;
import org.jianyan.registry.work.WorkFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Supports implements SupportService {
    private static final int MAX_TEXT = 2000;

    private final JpaTemplate jpa;
    private final PermittedPoints contactPoints;
    private final WorkFiles files;
    private final Idempotency idempotency;
    private final Audit audit;

    @Activate
    public Supports(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa,
            @Reference PermittedPoints contactPoints,
            @Reference WorkFiles files,
            @Reference Idempotency idempotency,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.contactPoints = contactPoints;
        this.files = files;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Page<SupportRequest> list(Caller caller, PageRequest page) {
        caller.require(Action.SUPPORT_READ);
        Page<SupportEntity> rows = jpa.txExpr(
                TransactionType.Supports, em -> new WorkStore(em).support(caller.scopes(Action.SUPPORT_READ), page));
        return new Page<>(whole(rows.items()), rows.next());
    }

    private List<SupportRequest> whole(List<SupportEntity> rows) {
        Map<UUID, List<WorkFile>> added =
                files.of(rows.stream().map(SupportEntity::id).toList());
        return rows.stream()
                .map(row -> row.toRecord(added.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private SupportEntity readable(Caller caller, UUID id) {
        caller.require(Action.SUPPORT_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new WorkStore(em).support(id))
                .filter(row -> caller.may(Action.SUPPORT_READ, row.contactPointPath()))
                .orElseThrow(() -> new NotFound("没有支持申请 " + id));
    }

    @Override
    public SupportRequest get(Caller caller, UUID id) {
        return whole(List.of(readable(caller, id))).get(0);
    }

    @Override
    public SupportRequest ask(Caller caller, SupportRequest.New input, Optional<String> key) {
        caller.require(Action.SUPPORT_ASK);
        new Violations()
                .oneOf("kind", input.kind(), SupportKind.class)
                .text("content", input.content(), MAX_TEXT)
                .require(
                        Uuids.parse(input.contactPointId()).isPresent(),
                        "contactPointId",
                        "uuid",
                        "应为联系点的标识，收到：" + input.contactPointId())
                .throwIfAny();
        ContactPoint point =
                contactPoints.inOffice(caller, Action.SUPPORT_ASK, UUID.fromString(input.contactPointId()));
        UUID id = idempotency.once(caller, key, input, () -> {
            UUID made = Uuids.next();
            jpa.tx(TransactionType.Required, em -> {
                new WorkStore(em)
                        .add(new SupportEntity(
                                made,
                                point,
                                SupportKind.valueOf(input.kind()),
                                input.content().strip(),
                                caller.name(),
                                now()));
                audit.record(caller, Action.SUPPORT_ASK, "support " + made + " for " + point.code());
            });
            return made;
        });
        return get(caller, id);
    }

    @Override
    public SupportRequest answer(Caller caller, UUID id, SupportRequest.Answer input) {
        caller.require(Action.SUPPORT_ANSWER);
        caller.require(Action.SUPPORT_ANSWER, readable(caller, id).contactPointPath());
        new Violations()
                .oneOf("verdict", input.verdict(), SupportVerdict.class)
                .require(
                        !SupportVerdict.OPEN.name().equals(input.verdict()), "verdict", "open", "应为 GRANTED 或 DECLINED")
                .text("answer", input.answer(), MAX_TEXT)
                .throwIfAny();
        SupportVerdict verdict = SupportVerdict.valueOf(input.verdict());
        String answer = input.answer().strip();
        jpa.tx(TransactionType.Required, em -> {
            SupportEntity row = new WorkStore(em).lockedSupport(id);
            if (row.verdict() == verdict && row.answer().equals(answer)) {
                return;
            }
            if (row.verdict() != SupportVerdict.OPEN) {
                throw new Conflict("申请已答复：" + row.verdict().title());
            }
            row.answer(verdict, answer, caller.name(), now());
            audit.record(caller, Action.SUPPORT_ANSWER, "support " + id);
        });
        return get(caller, id);
    }

    @Override
    public WorkFile addFile(Caller caller, UUID id, String fileName, InputStream content) {
        Action action = caller.scopes(Action.SUPPORT_ASK).isEmpty() ? Action.SUPPORT_ANSWER : Action.SUPPORT_ASK;
        caller.require(action);
        caller.require(action, readable(caller, id).contactPointPath());
        return files.add(caller, action, id, fileName, content);
    }

    @Override
    public WorkFile.Content file(Caller caller, UUID id, UUID fileId) {
        readable(caller, id);
        return files.content(List.of(id), fileId);
    }
}
