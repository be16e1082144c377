package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.FigureStore;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.spi.OpinionKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is counted as opinions come in and are decided on is what is there, on both databases. */
final class TallyTest {
    private static final Seal SEAL = new Seal(Seal.Algorithm.SHA_256);
    private static final List<String> PATHS = Arrays.asList(null, "/320400/a/", "/320400/b/");
    private static final int WRITERS = 6;

    private final Consultation consultation = Samples.consultation();
    private final UUID[] provisions = {null, Uuids.next(), Uuids.next(), Uuids.next()};

    private void submit(SessionTemplate jpa, Random random) {
        Samples.Said[] said = new Samples.Said[1 + random.nextInt(3)];
        for (int i = 0; i < said.length; i++) {
            int position = random.nextInt(provisions.length);
            OpinionKind kind = OpinionKind.values()[random.nextInt(OpinionKind.values().length)];
            said[i] = new Samples.Said(provisions[position], "第" + position + "条", position - 1, kind, null, "意见");
        }
        String path = PATHS.get(random.nextInt(PATHS.size()));
        jpa.tx(em -> new OpinionStore(em).add(List.of(Samples.arrival(consultation, path, null, said)), SEAL));
    }

    private void decide(SessionTemplate jpa, Random random) {
        jpa.tx(em -> {
            OpinionStore store = new OpinionStore(em);
            List<String> ids = em.createQuery("select o.id from OpinionEntity o", String.class)
                    .getResultList();
            if (!ids.isEmpty()) {
                UUID chosen = UUID.fromString(ids.get(random.nextInt(ids.size())));
                Decision decision = Decision.values()[random.nextInt(Decision.values().length)];
                store.decide(
                        store.byIds(consultation.id(), List.of(chosen)), decision, opinion -> "理由", "fagongwei", SEAL);
            }
        });
    }

    private void assertCounted(SessionTemplate jpa) {
        Map<String, Long> rows = new TreeMap<>();
        Map<String, Long> sources = new TreeMap<>();
        jpa.tx(em -> em.createQuery(
                        "select o.provisionLabel, o.kind, o.contactPointPath, o.decision from OpinionEntity o",
                        Object[].class)
                .getResultList()
                .forEach(row -> {
                    rows.merge(row[0] + " " + row[1] + " all", 1L, Long::sum);
                    rows.merge(row[0] + " " + row[1] + " decided", row[3] == null ? 0L : 1L, Long::sum);
                    sources.merge(row[2] + " " + Objects.toString(row[3]), 1L, Long::sum);
                }));
        Map<String, Long> counted = new TreeMap<>();
        Map<String, Long> bySource = new TreeMap<>();
        jpa.tx(em -> {
            OpinionStore store = new OpinionStore(em);
            store.countsByProvision(consultation.id()).forEach(count -> {
                counted.put(count.label() + " " + count.kind() + " all", count.opinions());
                counted.put(count.label() + " " + count.kind() + " decided", count.decided());
            });
            store.countsBySource(consultation.id(), null)
                    .forEach(
                            count -> bySource.put(count.contactPointPath() + " " + count.decision(), count.opinions()));
            assertTrue(store.countsBySource(consultation.id(), List.of("/320400/a/")).stream()
                    .allMatch(count -> count.contactPointPath().equals("/320400/a/")));
        });
        Map<String, Long> received = new TreeMap<>();
        Map<String, Long> intake = new TreeMap<>();
        jpa.tx(em -> {
            em.createQuery(
                            "select s.method, s.contactPointPath, count(distinct s), count(o) from SubmissionEntity s,"
                                    + " OpinionEntity o where o.submissionId = s.id group by s.method,"
                                    + " s.contactPointPath",
                            Object[].class)
                    .getResultList()
                    .forEach(row ->
                            received.put(row[0] + " " + Objects.toString(row[1], "") + " " + row[2], (Long) row[3]));
            new FigureStore(em)
                    .intake(consultation.id(), null)
                    .forEach(one ->
                            intake.put(one.method() + " " + one.path() + " " + one.submissions(), one.opinions()));
        });
        assertEquals(received, intake);
        assertEquals(rows, counted);
        assertEquals(sources, bySource);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCountedShouldBeWhatIsThere(TestDatabase database) {
        try (SessionFactory sessions = Samples.sessions(database.migrated())) {
            SessionTemplate jpa = new SessionTemplate(sessions);
            jpa.tx(em -> new ConsultationStore(em).add(consultation, List.of()));
            Random random = new Random(5);
            for (int i = 0; i < 60; i++) {
                submit(jpa, random);
                decide(jpa, random);
            }
            assertCounted(jpa);
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyWritersShouldNotMiscountNorHoldEachOtherUp(TestDatabase database) throws Exception {
        try (SessionFactory sessions = Samples.sessions(database.migrated())) {
            SessionTemplate jpa = new SessionTemplate(sessions);
            jpa.tx(em -> new ConsultationStore(em).add(consultation, List.of()));
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            List<Future<?>> done = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                Random random = new Random(w);
                done.add(writers.submit(() -> {
                    for (int i = 0; i < 20; i++) {
                        submit(jpa, random);
                    }
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
            writers.shutdown();
            assertCounted(jpa);
        }
    }
}
