package org.jianyan.consultation.internal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jianyan.consultation.LedgerKind;
import org.jianyan.consultation.LedgerReport;
import org.jianyan.consultation.LedgerReport.Fault;
import org.jianyan.consultation.LedgerReport.Problem;
import org.jianyan.consultation.internal.jpa.AttachedEntity;
import org.jianyan.consultation.internal.jpa.LedgerEntryEntity;
import org.jianyan.consultation.internal.jpa.LedgerHeadEntity;
import org.jianyan.consultation.internal.jpa.LedgerStore;

/** One walk through the ledger, a few hundred entries at a time. */
public final class LedgerVerification {
    private static final int CHUNK = 500;

    /** Does some work with the store in a transaction of its own. */
    public interface Transactions {
        Object in(Function<LedgerStore, Object> work);
    }

    /** Tells the digest of a file's content as it is now. */
    public interface Digests {
        /** @return in hexadecimal; none if there is no such content */
        Optional<String> of(UUID attachmentId);
    }

    private final Transactions transactions;
    private final Digests digests;
    private long position;
    private String hash = Seal.GENESIS;

    public LedgerVerification(Transactions transactions, Digests digests) {
        this.transactions = transactions;
        this.digests = digests;
    }

    public LedgerReport run() {
        Optional<Fault> fault = Optional.empty();
        boolean isMore = true;
        while (fault.isEmpty() && isMore) {
            long before = position;
            fault = tell(this::chunk);
            isMore = position > before;
        }
        fault = fault.or(() -> tell(this::end));
        return new LedgerReport(position, hash, fault.orElse(null), OffsetDateTime.now(ZoneOffset.UTC));
    }

    @SuppressWarnings("unchecked")
    private Optional<Fault> tell(Function<LedgerStore, Optional<Fault>> work) {
        return (Optional<Fault>) transactions.in(work::apply);
    }

    private Optional<Fault> chunk(LedgerStore store) {
        List<LedgerEntryEntity> entries = store.entries(position, CHUNK);
        Map<LedgerEntryEntity, LedgerStore.Recorded> recorded = store.recorded(entries);
        for (LedgerEntryEntity entry : entries) {
            Optional<Fault> fault = link(entry).or(() -> content(entry, recorded.get(entry)));
            if (fault.isPresent()) {
                return fault;
            }
            position = entry.position();
            hash = entry.hash();
        }
        return Optional.empty();
    }

    private Optional<Fault> link(LedgerEntryEntity entry) {
        if (entry.position() != position + 1) {
            return fault(entry, Problem.GAP);
        }
        return entry.follows(hash) ? Optional.empty() : fault(entry, Problem.BROKEN_LINK);
    }

    private Optional<Fault> content(LedgerEntryEntity entry, LedgerStore.Recorded recorded) {
        if (recorded.commitment() == null) {
            return fault(entry, Problem.MISSING);
        }
        if (recorded.alteredOpinion() != null) {
            return Optional.of(new Fault(entry.position(), entry.kind(), recorded.alteredOpinion(), Problem.ALTERED));
        }
        if (!recorded.commitment().equals(entry.commitment())) {
            return fault(entry, Problem.ALTERED);
        }
        return recorded.file() == null ? Optional.empty() : file(entry, recorded.file());
    }

    private Optional<Fault> file(LedgerEntryEntity entry, AttachedEntity file) {
        Optional<String> digest = digests.of(file.attachmentId());
        if (digest.isEmpty()) {
            return fault(entry, Problem.MISSING);
        }
        return digest.get().equals(file.sha256()) ? Optional.empty() : fault(entry, Problem.ALTERED);
    }

    private static Optional<Fault> fault(LedgerEntryEntity entry, Problem problem) {
        return Optional.of(
                new Fault(entry.position(), entry.kind(), entry.subject().toString(), problem));
    }

    /** The head, what has no entry, and what was appended while the ledger was read. */
    private Optional<Fault> end(LedgerStore store) {
        LedgerHeadEntity head = store.locked();
        Optional<Fault> late = chunk(store);
        if (late.isPresent()) {
            return late;
        }
        if (head.position() != position || !head.hash().equals(hash)) {
            return Optional.of(new Fault(head.position(), null, "", Problem.WRONG_HEAD));
        }
        for (LedgerKind kind : LedgerKind.values()) {
            Optional<String> row = store.unrecorded(kind);
            if (row.isPresent()) {
                return Optional.of(new Fault(0, kind, row.get(), Problem.UNRECORDED));
            }
        }
        return Optional.empty();
    }
}
