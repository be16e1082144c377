package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jianyan.commons.Uuids;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.LineageChange;
import org.jianyan.legislation.LineageLink;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.jpa.DraftEntity;
import org.jianyan.legislation.internal.jpa.DraftStore;
import org.jianyan.legislation.internal.jpa.DraftVersionEntity;
import org.jianyan.legislation.internal.jpa.LineageStore;
import org.jianyan.legislation.internal.jpa.ProvisionEntity;
import org.jianyan.legislation.internal.jpa.ProvisionLinkEntity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LineageStoreTest {
    private final UUID draft = Uuids.next();
    private final List<UUID> versions = List.of(Uuids.next(), Uuids.next(), Uuids.next());
    private final UUID identity = Uuids.next();
    private final UUID other = Uuids.next();

    private static void tx(SessionFactory sessions, Consumer<EntityManager> work) {
        try (Session session = sessions.openSession()) {
            var transaction = session.beginTransaction();
            work.accept(session);
            transaction.commit();
        }
    }

    private static SessionFactory sessions(TestDatabase database) {
        return TestDatabase.sessions(
                database.migrated(),
                DraftEntity.class,
                DraftVersionEntity.class,
                ProvisionEntity.class,
                ProvisionLinkEntity.class);
    }

    private DraftVersion version(int number) {
        return new DraftVersion(
                versions.get(number - 1),
                draft,
                number,
                "标题",
                "第" + number + "稿",
                "",
                number == 2,
                "0".repeat(64),
                null,
                OffsetDateTime.now(ZoneOffset.UTC));
    }

    private static Provision provision(UUID version, UUID lineage) {
        return new Provision(
                Uuids.next(), version, null, lineage, ProvisionKind.ARTICLE, "一", "第一条", null, "", 0, "0".repeat(64));
    }

    /** A draft of three versions of one article each, which had another identity in the first one. */
    private List<Provision> keep(SessionFactory sessions) {
        List<Provision> articles = List.of(
                provision(versions.get(0), identity),
                provision(versions.get(1), other),
                provision(versions.get(2), other));
        tx(sessions, em -> {
            DraftStore store = new DraftStore(em);
            store.add(
                    new Draft(draft, "标题", "/320400/", OffsetDateTime.now(ZoneOffset.UTC), List.of(version(1))),
                    List.of(articles.get(0)));
            IntStream.of(2, 3).forEach(number -> store.add(version(number), List.of(articles.get(number - 1))));
        });
        return articles;
    }

    @ParameterizedTest
    @EnumSource
    void anIdentityShouldBeGivenToAVersionAndAllLaterOnes(TestDatabase database) {
        try (SessionFactory sessions = sessions(database)) {
            keep(sessions);
            tx(sessions, em -> new LineageStore(em).rename(draft, 3, other, identity));
            tx(
                    sessions,
                    em -> assertEquals(
                            List.of(identity, other, identity),
                            versions.stream()
                                    .map(version -> new DraftStore(em)
                                            .provisions(version)
                                            .get(0)
                                            .lineageId())
                                    .toList()));
            tx(sessions, em -> new LineageStore(em).rename(draft, 2, other, identity));
            tx(
                    sessions,
                    em -> assertEquals(
                            identity,
                            new DraftStore(em)
                                    .provisions(versions.get(1))
                                    .get(0)
                                    .lineageId()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void linksShouldBeKeptInOrderAndTellWhoSettledThem(TestDatabase database) {
        try (SessionFactory sessions = sessions(database)) {
            List<Provision> articles = keep(sessions);
            UUID before = articles.get(0).id();
            UUID after = articles.get(1).id();
            List<LineageLink> links = List.of(
                    new LineageLink(before, null, LineageChange.DELETED, 0.7, "x".repeat(5000), false),
                    new LineageLink(null, after, LineageChange.NEW, 0.7, "没有相近的条文", true));
            tx(sessions, em -> new LineageStore(em).add(draft, versions.get(0), versions.get(1), links, 0));
            tx(sessions, em -> {
                LineageStore store = new LineageStore(em);
                List<ProvisionLinkEntity> kept = store.links(versions.get(0), versions.get(1));
                assertEquals(before, kept.get(0).beforeId());
                assertEquals(after, kept.get(1).afterId());
                assertTrue(kept.get(0).isOpen());
                assertFalse(kept.get(1).isOpen());
                store.remove(List.of(kept.get(1)));
                ProvisionLinkEntity locked = store.locked(kept.get(0).id()).orElseThrow();
                locked.set(new LineageLink(before, after, LineageChange.EDITED, 1, "经人工确认", true));
                locked.settle("fagongwei", Instant.now(), "同一条");
            });
            tx(sessions, em -> {
                List<ProvisionLinkEntity> kept = new LineageStore(em).links(versions.get(0), versions.get(1));
                assertEquals(1, kept.size());
                assertTrue(kept.get(0).isSettled());
                assertEquals(after, kept.get(0).afterId());
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVersionShouldKeepItsTitleAndWhetherItHasContents(TestDatabase database) {
        try (SessionFactory sessions = sessions(database)) {
            keep(sessions);
            tx(sessions, em -> {
                List<DraftVersion> kept =
                        new DraftStore(em).draft(draft).orElseThrow().versions();
                assertEquals("标题", kept.get(1).title());
                assertTrue(kept.get(1).hasContents());
                assertFalse(kept.get(2).hasContents());
            });
        }
    }
}
