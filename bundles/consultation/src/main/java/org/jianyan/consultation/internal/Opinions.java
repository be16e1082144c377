package org.jianyan.consultation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ProblemException;
import org.jianyan.commons.ReceiptCode;
import org.jianyan.commons.Unauthenticated;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Answer;
import org.jianyan.consultation.BatchReport;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.DecisionRecord;
import org.jianyan.consultation.NewDecision;
import org.jianyan.consultation.NewSubmission;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionService;
import org.jianyan.consultation.Receipt;
import org.jianyan.consultation.internal.jpa.DecisionEntity;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.SubmissionEntity;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;
import org.jianyan.identity.OrganisationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

@Component(configurationPid = "org.jianyan.consultation")
public final class Opinions implements OpinionService {
    private static final String DECIDED = "org/jianyan/consultation/DECIDED";
    private static final String BATCH = "spreadsheet-batch";
    private static final String PUBLIC_METHOD = "web-comment";
    private static final int MAX_DECIDED = 500;

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final Intake intake;
    private final Methods methods;
    private final Guests guests;
    private final Ledger ledger;
    private final OrganisationService organisations;
    private final Idempotency idempotency;
    private final Audit audit;
    private final EventAdmin events;
    private final ConsultationConfig config;
    private final ObjectMapper json = new ObjectMapper();

    @Activate
    public Opinions(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference Intake intake,
            @Reference Methods methods,
            @Reference Guests guests,
            @Reference Ledger ledger,
            @Reference OrganisationService organisations,
            @Reference Idempotency idempotency,
            @Reference Audit audit,
            @Reference EventAdmin events,
            ConsultationConfig config) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.intake = intake;
        this.methods = methods;
        this.guests = guests;
        this.ledger = ledger;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.audit = audit;
        this.events = events;
        this.config = config;
    }

    @Override
    public Receipt submit(Caller caller, UUID consultationId, NewSubmission input, Optional<String> key) {
        Optional<String> code = Optional.ofNullable(input.contactPointCode());
        if (code.isEmpty() && !PUBLIC_METHOD.equals(input.method())) {
            if (caller.isPublic()) {
                throw new Unauthenticated("不登录只能提交网上意见（web-comment）");
            }
            throw new ValidationException(new Violation("contactPointCode", "required", "必填：以哪个立法联系点的名义提交"));
        }
        Intake.Desk desk = intake.open(caller, consultationId, code);
        OfferedMethod method = offered(input.method(), desk);
        String original = original(input);
        new Violations().addAll(method.faults(original)).throwIfAny();
        List<OpinionItem> items = guests.itemise(method, new FilledForm(input.form()));
        Violations violations = new Violations().require(!items.isEmpty(), "form", "empty", "没有任何意见");
        for (int i = 0; i < items.size(); i++) {
            violations.addAll(
                    Intake.faults(desk, items.get(i), "opinions[" + i + "].").list());
        }
        violations.throwIfAny();
        UUID id = idempotency.once(caller, key, input, () -> {
            Arrival arrival = Intake.arrival(
                    desk,
                    caller,
                    method.info().id(),
                    method.info().version(),
                    method.info().titleZh(),
                    null,
                    original,
                    items);
            jpa.tx(TransactionType.Required, em -> new OpinionStore(em).add(List.of(arrival), ledger.seal()));
            return arrival.id();
        });
        return jpa.txExpr(TransactionType.Supports, em -> {
            OpinionStore store = new OpinionStore(em);
            return store.submission(id)
                    .orElseThrow()
                    .toReceipt(store.ofSubmission(id).size());
        });
    }

    private OfferedMethod offered(String id, Intake.Desk desk) {
        OfferedMethod method = methods.find(id == null ? "" : id)
                .orElseThrow(() -> new ValidationException(new Violation(
                        "method",
                        "unknown",
                        "没有收集方式 " + id + "；现有："
                                + methods.methods().stream()
                                        .map(known -> known.id())
                                        .toList())));
        String owner = method.info().owner();
        if (!owner.isEmpty()) {
            String scope = organisations.byCode(owner).path();
            if (desk.path() == null || !desk.path().startsWith(scope)) {
                throw new ValidationException(
                        new Violation("method", "scope", "收集方式 " + id + " 只供 " + owner + " 及其下属使用"));
            }
        }
        return method;
    }

    private String original(NewSubmission input) {
        if (input.form() == null) {
            throw new ValidationException(new Violation("form", "required", "必填：按收集方式的表单填写"));
        }
        try {
            String text = json.writeValueAsString(input.form());
            new Violations().optionalText("form", text, 30_000).throwIfAny();
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public BatchReport submitBatch(Caller caller, UUID consultationId, String contactPointCode, InputStream xlsx) {
        new Violations().text("contactPointCode", contactPointCode, 40).throwIfAny();
        if (caller.isPublic()) {
            throw new Unauthenticated("请先登录");
        }
        Intake.Desk desk = intake.open(caller, consultationId, Optional.of(contactPointCode));
        BatchSheet sheet = BatchSheet.read(desk, xlsx, config.batch_rows());
        List<BatchReport.RowReceipt> receipts = new ArrayList<>();
        int taken = 0;
        for (int from = 0; from < sheet.good().size(); from += config.batch_chunk()) {
            int to = Math.min(from + config.batch_chunk(), sheet.good().size());
            taken += keepOnce(caller, desk, sheet.good().subList(from, to), receipts);
        }
        audit.record(caller, Action.OPINION_SUBMIT, "batch of " + taken + " to consultation " + consultationId);
        return new BatchReport(sheet.rows(), taken, sheet.good().size() - taken, sheet.refused(), receipts);
    }

    /** If another sending of the file is under way, the unique key refuses the chunk; then its rows are there. */
    private int keepOnce(
            Caller caller, Intake.Desk desk, List<BatchSheet.Good> rows, List<BatchReport.RowReceipt> receipts) {
        Map<String, String> known = new HashMap<>();
        int taken;
        try {
            taken = jpa.txExpr(TransactionType.Required, em -> keep(caller, desk, rows, known, new OpinionStore(em)));
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            known.clear();
            taken = jpa.txExpr(TransactionType.Required, em -> keep(caller, desk, rows, known, new OpinionStore(em)));
        }
        rows.forEach(row -> receipts.add(new BatchReport.RowReceipt(row.row(), known.get(row.key()))));
        return taken;
    }

    private int keep(
            Caller caller,
            Intake.Desk desk,
            List<BatchSheet.Good> rows,
            Map<String, String> known,
            OpinionStore store) {
        store.byEntryKeys(rows.stream().map(BatchSheet.Good::key).toList())
                .forEach(earlier -> known.put(earlier.entryKey(), earlier.receipt()));
        List<Arrival> arrivals = rows.stream()
                .filter(row -> !known.containsKey(row.key()))
                .map(row -> Intake.arrival(
                        desk, caller, BATCH, "1", "表格批量", row.key(), row.original(), List.of(row.item())))
                .toList();
        store.add(arrivals, ledger.seal());
        arrivals.forEach(arrival -> known.put(arrival.entryKey(), arrival.receipt()));
        return arrivals.size();
    }

    @Override
    public List<String> batchColumns() {
        return BatchSheet.COLUMNS;
    }

    @Override
    public Page<Opinion> list(Caller caller, UUID consultationId, PageRequest page) {
        caller.require(Action.OPINION_READ);
        Consultation consultation = consultations.get(caller, consultationId);
        List<String> scopes = caller.may(Action.OPINION_READ, consultation.organisationPath())
                ? null
                : caller.scopes(Action.OPINION_READ);
        Page<Opinion> opinions =
                jpa.txExpr(TransactionType.Supports, em -> new OpinionStore(em).opinions(consultationId, scopes, page));
        return scopes == null && caller.may(Action.COLLATION_READ, consultation.organisationPath())
                ? opinions
                : new Page<>(opinions.items().stream().map(Opinion::forOthers).toList(), opinions.next());
    }

    @Override
    public List<Opinion> decide(Caller caller, UUID consultationId, NewDecision input) {
        caller.require(Action.DECISION_MAKE);
        Consultation consultation = consultations.get(caller, consultationId);
        caller.require(Action.DECISION_MAKE, consultation.organisationPath());
        Set<UUID> ids = new HashSet<>();
        Violations violations = new Violations()
                .require(
                        !input.opinionIds().isEmpty() && input.opinionIds().size() <= MAX_DECIDED,
                        "opinionIds",
                        "size",
                        "应为 1 至 " + MAX_DECIDED + " 条意见")
                .oneOf("decision", input.decision(), Decision.class)
                .text("reason", input.reason(), Intake.MAX_TEXT);
        input.opinionIds().forEach(text -> Uuids.parse(text)
                .ifPresentOrElse(ids::add, () -> violations.require(false, "opinionIds", "uuid", "不是 UUID：" + text)));
        violations.throwIfAny();
        List<Opinion> decided = jpa.txExpr(
                TransactionType.Required, em -> keep(caller, consultationId, ids, input, new OpinionStore(em)));
        events.postEvent(new Event(DECIDED, Map.of("consultation", consultationId.toString())));
        return decided;
    }

    private List<Opinion> keep(
            Caller caller, UUID consultationId, Set<UUID> ids, NewDecision input, OpinionStore store) {
        List<OpinionEntity> opinions = store.byIds(consultationId, ids);
        Set<UUID> missing = new HashSet<>(ids);
        opinions.forEach(opinion -> missing.remove(opinion.toRecord().id()));
        Violations violations = new Violations();
        missing.forEach(id -> violations.require(false, "opinionIds", "unknown", "本次征求意见中没有意见 " + id));
        violations.throwIfAny();
        Decision decision = Decision.valueOf(input.decision());
        Instant now = Instant.now();
        opinions.forEach(opinion -> opinion.decide(decision, input.reason()));
        store.add(
                opinions.stream()
                        .map(opinion -> new DecisionEntity(
                                Uuids.next(), opinion.toRecord().id(), decision, input.reason(), caller.name(), now))
                        .toList(),
                ledger.seal());
        audit.record(caller, Action.DECISION_MAKE, decision + " " + ids.size() + " of " + consultationId);
        return opinions.stream().map(OpinionEntity::toRecord).toList();
    }

    @Override
    public Page<DecisionRecord> decisions(Caller caller, UUID consultationId, PageRequest page) {
        caller.require(Action.COLLATION_READ);
        Consultation consultation = consultations.get(caller, consultationId);
        caller.require(Action.COLLATION_READ, consultation.organisationPath());
        return jpa.txExpr(TransactionType.Supports, em -> new OpinionStore(em).decisions(consultationId, page));
    }

    @Override
    public Answer answer(String typed) {
        String receipt = ReceiptCode.parse(Intake.RECEIPT, typed)
                .orElseThrow(() ->
                        new ValidationException(new Violation("receipt", "receipt", "回执码有误；应如 JY-7K3M-9Q2P-WXYZ-4")));
        return jpa.txExpr(TransactionType.Supports, em -> {
            OpinionStore store = new OpinionStore(em);
            SubmissionEntity submission = store.byReceipt(receipt).orElseThrow(() -> new NotFound("没有回执码 " + receipt));
            List<OpinionEntity> opinions = store.ofSubmission(submission.id());
            return new Answer(
                    receipt,
                    consultations.find(submission.consultationId()).title(),
                    submission.source(),
                    submission.toReceipt(opinions.size()).submittedAt(),
                    opinions.stream().map(OpinionEntity::toAnswer).toList());
        });
    }
}
