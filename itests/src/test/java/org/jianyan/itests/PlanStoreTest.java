package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ReceiptCode;
import org.jianyan.commons.Uuids;
import org.jianyan.legislation.internal.jpa.PlanEntity;
import org.jianyan.legislation.internal.jpa.PlanItemChangeEntity;
import org.jianyan.legislation.internal.jpa.PlanItemEntity;
import org.jianyan.legislation.internal.jpa.PlanStore;
import org.jianyan.legislation.internal.jpa.ProposalDecisionEntity;
import org.jianyan.legislation.internal.jpa.ProposalEntity;
import org.jianyan.legislation.internal.jpa.ProposalStore;
import org.jianyan.legislation.plan.LegislativePlan;
import org.jianyan.legislation.plan.PlanItem;
import org.jianyan.legislation.plan.PlanItemChange;
import org.jianyan.legislation.plan.PlanItemKind;
import org.jianyan.legislation.plan.PlanItemState;
import org.jianyan.legislation.plan.PlanKind;
import org.jianyan.legislation.plan.PlanProposal;
import org.jianyan.legislation.plan.ProposalState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PlanStoreTest {
    private static final PageRequest PAGE = new PageRequest(10, "");

    private static SessionFactory sessions(TestDatabase database) {
        return TestDatabase.sessions(
                database.migrated(),
                PlanEntity.class,
                PlanItemEntity.class,
                PlanItemChangeEntity.class,
                ProposalEntity.class,
                ProposalDecisionEntity.class);
    }

    private static <T> T tx(SessionFactory sessions, Function<Session, T> work) {
        try (Session session = sessions.openSession()) {
            var transaction = session.beginTransaction();
            T result = work.apply(session);
            transaction.commit();
            return result;
        }
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    private static UUID plan(SessionFactory sessions, String path) {
        UUID id = Uuids.next();
        return tx(sessions, em -> {
            new PlanStore(em)
                    .add(new LegislativePlan(id, path, PlanKind.ANNUAL, "计划", 2026, 2026, "", now(), null, null));
            return id;
        });
    }

    /** Adds an item as the service does: numbered while the plan is locked. */
    private static UUID item(SessionFactory sessions, UUID plan) {
        UUID id = Uuids.next();
        return tx(sessions, em -> {
            PlanStore store = new PlanStore(em);
            store.locked(plan);
            store.add(new PlanItem(
                    id,
                    plan,
                    store.nextNumber(plan),
                    PlanItemKind.RESEARCH,
                    PlanItemState.PLANNED,
                    "项目",
                    "",
                    "",
                    "必要性".repeat(3000),
                    "",
                    null,
                    null));
            return id;
        });
    }

    private static UUID proposal(SessionFactory sessions, String to, String from) {
        UUID id = Uuids.next();
        PlanProposal proposal = new PlanProposal(
                id,
                ReceiptCode.next("LX"),
                to,
                "建议",
                "必要性",
                "",
                "内容",
                "",
                "居民",
                from,
                "来源",
                now(),
                ProposalState.RECEIVED,
                null,
                "");
        return tx(sessions, em -> {
            new ProposalStore(em).add(new ProposalEntity(proposal, "public"));
            return id;
        });
    }

    @ParameterizedTest
    @EnumSource
    void itemsShouldBeNumberedWithoutGapsByManyAtOnce(TestDatabase database) throws Exception {
        try (SessionFactory sessions = sessions(database)) {
            UUID plan = plan(sessions, "/320400/");
            ExecutorService pool = Executors.newFixedThreadPool(4);
            List<Callable<UUID>> tasks = new ArrayList<>();
            IntStream.range(0, 12).forEach(i -> tasks.add(() -> item(sessions, plan)));
            for (Future<UUID> done : pool.invokeAll(tasks)) {
                done.get();
            }
            pool.shutdown();
            assertEquals(IntStream.rangeClosed(1, 12).boxed().toList(), tx(sessions, em -> new PlanStore(em)
                    .items(plan).stream().map(PlanItem::number).toList()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void plansBeingPreparedShouldBeSeenWithinTheirScopeOnly(TestDatabase database) {
        try (SessionFactory sessions = sessions(database)) {
            UUID ours = plan(sessions, "/320400/");
            UUID theirs = plan(sessions, "/320500/");
            Function<List<String>, List<UUID>> seen = scopes -> tx(sessions, em -> new PlanStore(em)
                    .plans(scopes, PAGE).items().stream()
                            .map(LegislativePlan::id)
                            .toList());
            assertEquals(List.of(ours), seen.apply(List.of("/320400/")));
            assertEquals(List.of(), seen.apply(List.of()));
            tx(sessions, em -> {
                new PlanStore(em).locked(theirs).publish("主任会议通过", Instant.now());
                return null;
            });
            assertEquals(List.of(theirs), seen.apply(List.of()));
            assertEquals(List.of(ours, theirs), seen.apply(List.of("/320400/")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyChangeOfAnItemShouldBeKept(TestDatabase database) {
        try (SessionFactory sessions = sessions(database)) {
            UUID item = item(sessions, plan(sessions, "/320400/"));
            for (String what : List.of("进度：待启动 → 进行中", "进度：进行中 → 完成")) {
                tx(sessions, em -> {
                    new PlanStore(em).add(new PlanItemChange(Uuids.next(), item, what, "理由", "fagongwei", now()));
                    return null;
                });
            }
            List<PlanItemChange> changes = tx(sessions, em -> new PlanStore(em).changes(item));
            assertEquals(2, changes.size());
            assertTrue(changes.get(0).what().endsWith("进行中"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void proposalsShouldBeSeenByThoseTheyAreToAndFrom(TestDatabase database) {
        try (SessionFactory sessions = sessions(database)) {
            UUID ofPoint = proposal(sessions, "/320400/", "/320400/320402/320402-01/");
            UUID ofPublic = proposal(sessions, "/320400/", null);
            Function<List<String>, List<UUID>> seen = scopes -> tx(sessions, em -> new ProposalStore(em)
                    .proposals(scopes, Optional.empty(), PAGE).items().stream()
                            .map(PlanProposal::id)
                            .toList());
            assertEquals(List.of(ofPoint, ofPublic), seen.apply(List.of("/320400/")));
            assertEquals(List.of(ofPoint), seen.apply(List.of("/320400/320402/")));
            assertEquals(List.of(), seen.apply(List.of("/320400/320404/")));
            assertEquals(List.of(), seen.apply(List.of()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMergedProposalShouldBeFoundByItsItemAndItsReceipt(TestDatabase database) {
        try (SessionFactory sessions = sessions(database)) {
            UUID item = item(sessions, plan(sessions, "/320400/"));
            UUID merged = proposal(sessions, "/320400/", null);
            UUID other = proposal(sessions, "/320400/", null);
            tx(sessions, em -> {
                ProposalStore store = new ProposalStore(em);
                store.locked(List.of(merged))
                        .forEach(proposal -> proposal.decide(ProposalState.TAKEN_IN, item, "列为项目"));
                store.add(new ProposalDecisionEntity(
                        Uuids.next(), merged, ProposalState.TAKEN_IN, item, "列为项目", "fagongwei", Instant.now()));
                return null;
            });
            tx(sessions, em -> {
                ProposalStore store = new ProposalStore(em);
                assertEquals(
                        List.of(merged),
                        store.ofItem(item).stream().map(PlanProposal::id).toList());
                String receipt = store.proposal(merged).orElseThrow().receipt();
                assertEquals(
                        ProposalState.TAKEN_IN,
                        store.byReceipt(receipt).orElseThrow().state());
                assertEquals(
                        List.of(other),
                        store.proposals(List.of("/320400/"), Optional.of(ProposalState.RECEIVED), PAGE).items().stream()
                                .map(PlanProposal::id)
                                .toList());
                assertFalse(store.byReceipt("LX-0000").isPresent());
                return null;
            });
        }
    }
}
