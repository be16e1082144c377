package org.jianyan.consultation.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.attachments.AttachmentService;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.LedgerReport;
import org.jianyan.consultation.LedgerService;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.LedgerStore;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.SubmissionStore;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Verifies the ledger, and says by which hash function it goes on. */
@Component(
        service = {LedgerService.class, Ledger.class},
        configurationPid = "org.jianyan.consultation")
public final class Ledger implements LedgerService {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final int CHUNK = 500;
    private static final int BUSY = 20;

    private final JpaTemplate jpa;
    private final AttachmentService attachments;
    private final Audit audit;
    private final Seal seal;
    /** When something was appended, the last times. */
    private final AtomicLongArray appends = new AtomicLongArray(BUSY);

    private final AtomicInteger next = new AtomicInteger();

    @Activate
    public Ledger(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference AttachmentService attachments,
            @Reference Audit audit,
            ConsultationConfig config) {
        this.jpa = jpa;
        this.attachments = attachments;
        this.audit = audit;
        seal = new Seal(Seal.Algorithm.valueOf(config.ledger_algorithm()));
        // readers go by the order of identifiers, and the clock may have been set back
        jpa.txExpr(TransactionType.Supports, em -> new LedgerStore(em).lastIdentifier())
                .ifPresent(Uuids::continueBehind);
        recordEarlier();
    }

    /** What the next entries are sealed with, asked for by whoever is about to append some. */
    public Seal seal() {
        appends.set(Math.floorMod(next.getAndIncrement(), BUSY), System.nanoTime());
        return seal;
    }

    /**
     * Keeps submissions with their files, in the running transaction. Files come first: none waits for room while it holds
     * the ledger.
     *
     * @throws Conflict if a consultation was closed meanwhile, a questionnaire is closed or a quota is filled
     */
    void keep(EntityManager em, List<Arrival> arrivals) {
        arrivals.forEach(arrival -> arrival.files().forEach(file -> attachments.add(file)));
        Seal current = seal();
        new OpinionStore(em).add(arrivals, current);
        requireOpen(em, arrivals.stream().map(Arrival::consultationId).collect(Collectors.toSet()));
        SubmissionStore submissions = new SubmissionStore(em);
        arrivals.forEach(arrival -> arrival.files()
                .forEach(file -> submissions.attach(arrival.id(), file.file(), arrival.submittedBy(), current)));
    }

    /** Behind what was appended: whoever closes waits for the ledger, so that nothing comes in after the close. */
    static void requireOpen(EntityManager em, Collection<UUID> consultations) {
        if (new ConsultationStore(em).stages(consultations).stream().anyMatch(stage -> stage != Stage.OPEN)) {
            throw new Conflict("征求意见已截止，不再接收意见");
        }
    }

    /** Behind what was appended, as {@link #requireOpen}. */
    public static void requireUnarchived(EntityManager em, UUID consultation) {
        if (new ConsultationStore(em).stages(List.of(consultation)).contains(Stage.ARCHIVED)) {
            throw new Conflict("征求意见已归档，不能再改");
        }
    }

    /** Whether so much is being appended that what can wait should give way: twenty times in the last second. */
    public boolean isBusy() {
        long oldest = appends.get(Math.floorMod(next.get(), BUSY));
        return oldest != 0 && System.nanoTime() - oldest < TimeUnit.SECONDS.toNanos(1);
    }

    /** What an earlier release kept without a ledger. */
    private void recordEarlier() {
        int recorded = 0;
        int last;
        do {
            last = jpa.txExpr(TransactionType.Required, em -> {
                LedgerStore store = new LedgerStore(em);
                store.locked();
                return store.recordEarlier(seal, CHUNK);
            });
            recorded += last;
        } while (last > 0);
        if (recorded > 0) {
            LOG.info("{} submissions, decisions and placements of an earlier release recorded in the ledger", recorded);
        }
    }

    private Optional<String> digest(UUID attachmentId) {
        try {
            return Optional.of(Sha256.hex(attachments.content(attachmentId)));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    @Override
    public LedgerReport verify(Caller caller) {
        caller.require(Action.LEDGER_VERIFY);
        LedgerReport report = new LedgerVerification(
                        work -> jpa.txExpr(TransactionType.Required, em -> work.apply(new LedgerStore(em))),
                        this::digest)
                .run();
        jpa.tx(
                TransactionType.Required,
                em -> audit.record(
                        caller,
                        Action.LEDGER_VERIFY,
                        report.isIntact() ? "intact, " + report.entries() + " entries" : "fault at " + report.fault()));
        return report;
    }
}
