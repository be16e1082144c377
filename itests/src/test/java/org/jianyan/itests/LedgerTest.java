package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.LedgerReport;
import org.jianyan.consultation.LedgerReport.Problem;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.LedgerStore;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ledger on both databases. */
final class LedgerTest extends LedgerCase {
    @ParameterizedTest
    @EnumSource
    void theGreatestIdentifierShouldBeKnown(TestDatabase database) {
        begin(database);
        assertTrue(tx(em -> new LedgerStore(em).lastIdentifier()).isEmpty());
        fill();
        UUID last = Uuids.next();
        UUID known = tx(em -> new LedgerStore(em).lastIdentifier()).orElseThrow();
        assertTrue(known.toString().compareTo(last.toString()) < 0);
        assertTrue(known.toString().compareTo(arrivals.get(SUBMISSIONS - 1).id().toString()) > 0);
    }

    @ParameterizedTest
    @EnumSource
    void whatMayChangeShouldLeaveTheLedgerIntact(TestDatabase database) {
        begin(database);
        try {
            fill();
            change("update opinion set decision = 'ADOPTED', decision_reason = '合理', is_hidden = 1");
            LedgerReport report = verify();
            assertNull(report.fault());
            assertEquals(SUBMISSIONS + 4, report.entries());
            assertNotEquals(Seal.GENESIS, report.head());
        } finally {
            sessions.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyWritersShouldMakeOneChain(TestDatabase database) throws Exception {
        begin(database);
        try {
            Consultation consultation = Samples.consultation();
            tx(em -> {
                new ConsultationStore(em).add(consultation, List.of());
                return null;
            });
            ExecutorService pool = Executors.newFixedThreadPool(6);
            List<Callable<Object>> writers = IntStream.range(0, 60)
                    .mapToObj(i -> (Callable<Object>) () -> tx(em -> {
                        new OpinionStore(em).add(List.of(arrival(consultation)), i % 2 == 0 ? SHA : SM3);
                        return null;
                    }))
                    .toList();
            for (Future<Object> written : pool.invokeAll(writers)) {
                written.get();
            }
            pool.shutdown();
            LedgerReport report = verify();
            assertNull(report.fault());
            assertEquals(60, report.entries());
        } finally {
            sessions.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKeptBeforeThereWasALedgerShouldBeRecorded(TestDatabase database) {
        begin(database);
        try {
            fill();
            change(
                    "delete from opinion_screening where 1 = 1",
                    "delete from ledger_entry where 1 = 1",
                    "update opinion set salt = null, commitment = null",
                    "update ledger_head set position = 0, hash = '" + Seal.GENESIS + "'");
            assertEquals(Problem.UNRECORDED, verify().fault().problem());
            int recorded = tx(em -> {
                LedgerStore store = new LedgerStore(em);
                store.locked();
                return store.recordEarlier(SHA, 4);
            });
            assertEquals(7, recorded);
            tx(em -> new LedgerStore(em).recordEarlier(SHA, 4));
            assertNull(verify().fault());
            assertEquals(SUBMISSIONS + 3, verify().entries());
        } finally {
            sessions.close();
        }
    }
}
