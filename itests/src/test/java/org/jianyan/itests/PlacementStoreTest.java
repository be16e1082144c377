package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.PlacementEntity;
import org.jianyan.consultation.internal.jpa.PlacementStore;
import org.jianyan.consultation.internal.jpa.PlacementStore.PlacedCount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PlacementStoreTest {
    private static final Seal SEAL = new Seal(Seal.Algorithm.SM3);

    private final UUID version = Uuids.next();
    private final UUID gone = Uuids.next();
    private final UUID kept = Uuids.next();
    private final UUID target = Uuids.next();
    private final List<UUID> opinions = new ArrayList<>();
    private Consultation consultation;

    private static SessionFactory sessions(TestDatabase database) {
        return Samples.sessions(database.migrated());
    }

    private static <T> T tx(SessionFactory sessions, Function<Session, T> work) {
        try (Session session = sessions.openSession()) {
            var transaction = session.beginTransaction();
            T result = work.apply(session);
            transaction.commit();
            return result;
        }
    }

    /** Three opinions on a provision that is gone, two on one that is kept. */
    private void keep(SessionFactory sessions) {
        consultation = Samples.consultation();
        List<Arrival> arrivals = new ArrayList<>();
        for (UUID provision : List.of(gone, kept, gone, kept, gone)) {
            arrivals.add(arrival(provision));
        }
        tx(sessions, em -> {
            new ConsultationStore(em).add(consultation, List.of());
            new OpinionStore(em).add(arrivals, SEAL);
            return null;
        });
    }

    private Arrival arrival(UUID provision) {
        Arrival arrival = Samples.arrival(consultation, new Samples.Said(provision, 1, "意见"));
        opinions.add(arrival.opinions().get(0).opinion().id());
        return arrival;
    }

    private PlacementEntity placement(UUID opinion, UUID provision) {
        return new PlacementEntity(
                Uuids.next(),
                opinion,
                version,
                provision,
                provision == null ? null : "第三条",
                "经查对",
                "fagongwei",
                Instant.now());
    }

    private List<UUID> notPlaced(SessionFactory sessions, int limit, String after) {
        return tx(sessions, em -> new PlacementStore(em)
                .notPlaced(consultation.id(), version, List.of(gone), new PageRequest(limit, after)).stream()
                        .map(opinion -> opinion.toRecord().id())
                        .toList());
    }

    private void place(SessionFactory sessions, PlacementEntity... placements) {
        tx(sessions, em -> {
            PlacementStore store = new PlacementStore(em);
            List<UUID> ids =
                    List.of(placements).stream().map(PlacementEntity::opinionId).toList();
            assertEquals(ids.size(), store.locked(consultation.id(), ids).size());
            store.add(version, List.of(placements), SEAL);
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void opinionsShouldBeOrphanedUntilAPersonPlacesThem(TestDatabase database) {
        try (SessionFactory sessions = sessions(database)) {
            keep(sessions);
            assertEquals(List.of(opinions.get(0), opinions.get(2), opinions.get(4)), notPlaced(sessions, 10, ""));
            assertEquals(2, notPlaced(sessions, 1, "").size());
            assertEquals(
                    List.of(opinions.get(4)),
                    notPlaced(sessions, 10, opinions.get(2).toString()));
            place(sessions, placement(opinions.get(0), target), placement(opinions.get(2), null));
            assertEquals(List.of(opinions.get(4)), notPlaced(sessions, 10, ""));
            assertEquals(List.of(new PlacedCount(gone, 1, 1)), tx(sessions, em -> new PlacementStore(em)
                    .counts(consultation.id(), version)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLaterWordShouldReplaceAnEarlierOneWhichIsKept(TestDatabase database) {
        try (SessionFactory sessions = sessions(database)) {
            keep(sessions);
            place(sessions, placement(opinions.get(0), target));
            place(sessions, placement(opinions.get(0), null));
            List<PlacementEntity> current =
                    tx(sessions, em -> new PlacementStore(em).current(version, List.of(opinions.get(0))));
            assertEquals(1, current.size());
            assertNull(current.get(0).provisionId());
            long rows = tx(sessions, em -> em.createQuery("select count(p) from PlacementEntity p", Long.class)
                    .getSingleResult());
            assertEquals(2, rows);
            assertEquals(List.of(new PlacedCount(gone, 0, 1)), tx(sessions, em -> new PlacementStore(em)
                    .counts(consultation.id(), version)));
        }
    }
}
