package org.jianyan.identity.internal.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.documents.Format;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.AuditEntry;
import org.jianyan.identity.AuditQuery;
import org.jianyan.identity.AuditReport;
import org.jianyan.identity.Caller;
import org.jianyan.identity.internal.jpa.AuditStore;
import org.jianyan.identity.internal.jpa.PendingAuditEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class AuditLog implements Audit {
    private static final int OBJECT = 200;

    private final JpaTemplate jpa;
    private final AuditChain chain;

    @Activate
    public AuditLog(@Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa, @Reference AuditChain chain) {
        this.jpa = jpa;
        this.chain = chain;
    }

    /** Control characters become spaces: the chain's hashes are over lines. */
    @Override
    public void record(Caller caller, Action action, String object) {
        String line = object.replaceAll("\\p{Cntrl}", " ");
        PendingAuditEntity act = new PendingAuditEntity(
                Uuids.next(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                caller,
                action,
                line.substring(0, Math.min(line.length(), OBJECT)));
        jpa.tx(TransactionType.Required, em -> em.persist(act));
    }

    @Override
    public Page<AuditEntry> list(Caller caller, AuditQuery query, PageRequest page) {
        caller.require(Action.AUDIT_READ);
        chain.join();
        return page(caller, query, page);
    }

    private Page<AuditEntry> page(Caller caller, AuditQuery query, PageRequest page) {
        return jpa.txExpr(TransactionType.Supports, em -> new AuditStore(em)
                .entries(caller.scopes(Action.AUDIT_READ), query, page));
    }

    @Override
    public AuditReport verify(Caller caller) {
        caller.require(Action.AUDIT_READ);
        chain.join();
        AuditChain.Head head = chain.head();
        String hash = AuditChain.BEGINNING;
        long position = 0;
        List<AuditEntry> entries;
        do {
            long after = position;
            entries = jpa.txExpr(TransactionType.Supports, em -> new AuditStore(em).after(after, AuditChain.BATCH));
            for (AuditEntry entry : entries) {
                if (entry.position() > head.position()) {
                    break;
                }
                if (entry.position() != position + 1) {
                    return report(position, hash, entry.position(), AuditReport.Problem.GAP);
                }
                if (!AuditChain.hash(hash, entry).equals(entry.hash())) {
                    return report(position, hash, entry.position(), AuditReport.Problem.ALTERED);
                }
                hash = entry.hash();
                position = entry.position();
            }
        } while (entries.size() == AuditChain.BATCH && position < head.position());
        if (position != head.position() || !hash.equals(head.hash())) {
            return report(position, hash, position + 1, AuditReport.Problem.WRONG_HEAD);
        }
        return head.isSealed()
                ? new AuditReport(position, hash, null, now())
                : report(position, hash, position, AuditReport.Problem.WRONG_SEAL);
    }

    private static AuditReport report(long entries, String hash, long at, AuditReport.Problem problem) {
        return new AuditReport(entries, hash, new AuditReport.Fault(at, problem), now());
    }

    private static OffsetDateTime now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    @Override
    public void export(Caller caller, AuditQuery query, String format, OutputStream out) throws IOException {
        caller.require(Action.AUDIT_READ);
        Format known = Format.require(format, Format.TABLES);
        record(caller, Action.AUDIT_READ, "audit exported as " + known.id());
        chain.join();
        known.write(AuditTable.of(request -> page(caller, query, request)), out);
    }
}
