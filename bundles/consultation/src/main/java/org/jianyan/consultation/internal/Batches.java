package org.jianyan.consultation.internal;

import static java.util.stream.Collectors.toMap;

import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Dates;
import org.jianyan.commons.ProblemException;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Unauthenticated;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.BatchReport;
import org.jianyan.consultation.BatchService;
import org.jianyan.consultation.OfflineBatch;
import org.jianyan.consultation.OfflineReport;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.SubmissionEntity;
import org.jianyan.consultation.spi.ClosedAnswers;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(configurationPid = "org.jianyan.consultation")
public final class Batches implements BatchService {
    /** What rows of spreadsheets are kept as. */
    public static final String METHOD = "spreadsheet-batch";

    /** The Chinese title of that. */
    public static final String TITLE = "表格批量";

    private static final int MAX_ENTRIES = 500;
    /** How far a device's clock may be ahead, in minutes. */
    private static final int CLOCK = 10;

    private final JpaTemplate jpa;
    private final Intake intake;
    private final FormCheck forms;
    private final Ledger ledger;
    private final Audit audit;
    private final ConsultationConfig config;

    @Activate
    public Batches(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Intake intake,
            @Reference FormCheck forms,
            @Reference Ledger ledger,
            @Reference Audit audit,
            ConsultationConfig config) {
        this.jpa = jpa;
        this.intake = intake;
        this.forms = forms;
        this.ledger = ledger;
        this.audit = audit;
        this.config = config;
    }

    private Intake.Desk desk(Caller caller, UUID consultationId, String contactPointCode) {
        new Violations().text("contactPointCode", contactPointCode, 40).throwIfAny();
        if (caller.isPublic()) {
            throw new Unauthenticated("请先登录");
        }
        return intake.open(caller, consultationId, Optional.of(contactPointCode));
    }

    @Override
    public BatchReport check(Caller caller, UUID consultationId, String contactPointCode, InputStream xlsx) {
        Intake.Desk desk = desk(caller, consultationId, contactPointCode);
        BatchSheet sheet = BatchSheet.read(desk, xlsx, config.batch_rows());
        List<BatchReport.RowReceipt> receipts = new ArrayList<>();
        for (int from = 0; from < sheet.good().size(); from += config.batch_chunk()) {
            List<BatchSheet.Good> rows = sheet.good()
                    .subList(
                            from,
                            Math.min(from + config.batch_chunk(), sheet.good().size()));
            Map<String, String> known = jpa.txExpr(TransactionType.Supports, em -> earlier(em, rows));
            rows.stream()
                    .filter(row -> known.containsKey(row.key()))
                    .forEach(row -> receipts.add(new BatchReport.RowReceipt(row.row(), known.get(row.key()))));
        }
        int before = receipts.size();
        return new BatchReport(sheet.rows(), sheet.good().size() - before, before, sheet.refused(), receipts);
    }

    /** The receipts of rows that are there already, by their keys. */
    private static Map<String, String> earlier(EntityManager em, List<BatchSheet.Good> rows) {
        return new OpinionStore(em)
                .byEntryKeys(rows.stream().map(BatchSheet.Good::key).toList()).stream()
                        .collect(toMap(SubmissionEntity::entryKey, SubmissionEntity::receipt));
    }

    @Override
    public BatchReport sheet(Caller caller, UUID consultationId, String contactPointCode, InputStream xlsx) {
        Intake.Desk desk = desk(caller, consultationId, contactPointCode);
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
            taken = jpa.txExpr(TransactionType.Required, em -> keep(caller, desk, rows, known, em));
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            known.clear();
            taken = jpa.txExpr(TransactionType.Required, em -> keep(caller, desk, rows, known, em));
        }
        rows.forEach(row -> receipts.add(new BatchReport.RowReceipt(row.row(), known.get(row.key()))));
        return taken;
    }

    private int keep(
            Caller caller, Intake.Desk desk, List<BatchSheet.Good> rows, Map<String, String> known, EntityManager em) {
        known.putAll(earlier(em, rows));
        List<Arrival> arrivals = rows.stream()
                .filter(row -> !known.containsKey(row.key()))
                .map(row -> Intake.arrival(
                        desk,
                        caller,
                        METHOD,
                        "1",
                        TITLE,
                        row.key(),
                        row.original(),
                        List.of(row.item()),
                        ClosedAnswers.NONE,
                        List.of()))
                .toList();
        ledger.keep(em, arrivals);
        arrivals.forEach(arrival -> known.put(arrival.entryKey(), arrival.receipt()));
        return arrivals.size();
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(BatchSheet.COLUMNS);
        columns.add(BatchSheet.STANCE);
        return columns;
    }

    @Override
    public OfflineReport offline(Caller caller, UUID consultationId, OfflineBatch input) {
        if (caller.isPublic()) {
            throw new Unauthenticated("请先登录");
        }
        new Violations()
                .text("contactPointCode", input.contactPointCode(), 40)
                .require(
                        !input.entries().isEmpty() && input.entries().size() <= MAX_ENTRIES,
                        "entries",
                        "size",
                        "应为 1 至 " + MAX_ENTRIES + " 条")
                .throwIfAny();
        Intake.Desk desk = intake.desk(caller, consultationId, Optional.of(input.contactPointCode()));
        Map<String, OfflineReport.Result> results = new LinkedHashMap<>();
        int taken = 0;
        for (int i = 0; i < input.entries().size(); i++) {
            OfflineBatch.Entry entry = input.entries().get(i);
            String id = entry.id() == null ? "entries[" + i + "]" : entry.id();
            Optional<String> earlier = Uuids.parse(id).flatMap(known -> receipt(key(desk, known)));
            if (earlier.isEmpty()) {
                results.put(id, take(caller, desk, entry, id));
                taken += results.get(id).receipt() == null ? 0 : 1;
            } else {
                results.put(id, new OfflineReport.Result(id, earlier.get(), List.of()));
            }
        }
        audit.record(caller, Action.OPINION_SUBMIT, "offline batch of " + taken + " to " + consultationId);
        long with = results.values().stream()
                .filter(result -> result.receipt() != null)
                .count();
        return new OfflineReport(taken, (int) with - taken, List.copyOf(results.values()));
    }

    private static String key(Intake.Desk desk, UUID entry) {
        return Sha256.hex("offline\u001f" + desk.consultation().id() + "\u001f" + desk.path() + "\u001f" + entry);
    }

    private Optional<String> receipt(String key) {
        return jpa.txExpr(TransactionType.Supports, em -> new OpinionStore(em)
                .byEntryKeys(List.of(key)).stream()
                        .map(SubmissionEntity::receipt)
                        .findFirst());
    }

    /** Each entry is kept by itself: one with a fault does not hold up the others. */
    private OfflineReport.Result take(Caller caller, Intake.Desk desk, OfflineBatch.Entry entry, String id) {
        try {
            timely(desk, entry);
            String key = key(desk, Uuids.require("id", id));
            try (FormCheck.Checked checked = forms.check(desk, entry.method(), entry.form())) {
                String receipt = keepOnce(Intake.arrival(desk, caller, checked, key));
                return new OfflineReport.Result(id, receipt, List.of());
            }
        } catch (ProblemException e) {
            List<Violation> faults = e.problem().violations();
            return new OfflineReport.Result(
                    id,
                    null,
                    faults.isEmpty()
                            ? List.of(new Violation("", "refused", e.problem().detail()))
                            : faults);
        }
    }

    /** @return the receipt */
    private String keepOnce(Arrival arrival) {
        try {
            jpa.tx(TransactionType.Required, em -> ledger.keep(em, List.of(arrival)));
            return arrival.receipt();
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            // sent twice at once: the unique key let one of them in
            return receipt(arrival.entryKey()).orElseThrow(() -> e);
        }
    }

    /** What was collected before the deadline is taken until the consultation is closed. */
    private static void timely(Intake.Desk desk, OfflineBatch.Entry entry) {
        OffsetDateTime collected = Dates.parseMoment(entry.collectedAt())
                .orElseThrow(() -> new ValidationException(new Violation(
                        "collectedAt", "date-time", "应为时间，例如 2026-11-20T09:30:00+08:00，收到：" + entry.collectedAt())));
        new Violations()
                .require(desk.consultation().stage() == Stage.OPEN, "collectedAt", "closed", "征求意见不在征求阶段，不接收意见")
                .require(
                        !collected.isAfter(desk.consultation().deadline()),
                        "collectedAt",
                        "late",
                        "收集时间在截止时间 " + desk.consultation().deadline() + " 之后")
                .require(
                        !collected.isAfter(OffsetDateTime.now().plusMinutes(CLOCK)),
                        "collectedAt",
                        "future",
                        "收集时间在将来，请校准设备的时钟")
                .throwIfAny();
    }
}
