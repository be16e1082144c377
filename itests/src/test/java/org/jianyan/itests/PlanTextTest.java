package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.ValidationException;
import org.jianyan.identity.Caller;
import org.jianyan.identity.NewOrganisation;
import org.jianyan.identity.Role;
import org.jianyan.identity.internal.Organisations;
import org.jianyan.identity.internal.jpa.OrganisationEntity;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftImport;
import org.jianyan.legislation.DraftSource;
import org.jianyan.legislation.LineageEntry;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.Drafts;
import org.jianyan.legislation.internal.Lineages;
import org.jianyan.legislation.internal.Plans;
import org.jianyan.legislation.internal.jpa.DraftEntity;
import org.jianyan.legislation.plan.NewPlan;
import org.jianyan.legislation.plan.PlanItem;
import org.jianyan.legislation.plan.PlanItemEdit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What opinions are asked on besides the city's drafts: plans and drafts that were sent down, on both databases. */
final class PlanTextTest {
    private static final Caller COMMISSION = Samples.caller(Role.COMMISSION, "/320400/");

    private record Case(SessionFactory sessions, Plans plans, Drafts drafts, Lineages lineages)
            implements AutoCloseable {
        static Case of(TestDatabase database) {
            SessionFactory sessions = TestDatabase.sessions(
                    database.migrated(),
                    Stream.of(DraftEntity.class, OrganisationEntity.class)
                            .flatMap(one -> Arrays.stream(SessionTemplate.entities(one)))
                            .toArray(Class<?>[]::new));
            SessionTemplate jpa = new SessionTemplate(sessions);
            Organisations organisations = new Organisations(jpa, new NoAudit());
            organisations.create(
                    Caller.local("test"), new NewOrganisation("320400", "常州市人大常委会法工委", "COMMISSION", null));
            Drafts drafts = new Drafts(jpa, organisations, new NoKeys(), new NoAudit());
            return new Case(
                    sessions,
                    new Plans(jpa, organisations, drafts, new NoKeys(), new NoAudit()),
                    drafts,
                    new Lineages(jpa, drafts, new NoAudit()));
        }

        UUID plan() {
            return plans.create(COMMISSION, new NewPlan("320400", "ANNUAL", "2027年度立法计划", 2027), Optional.empty())
                    .id();
        }

        PlanItem item(UUID plan, String title, String content) {
            return plans.add(
                    COMMISSION,
                    plan,
                    new PlanItemEdit(
                            "DELIBERATION", null, title, "市公安局", "2027年6月一审", "群众反映强烈", content, null, null, null),
                    Optional.empty());
        }

        /** Where the provisions of the first version are in the second. */
        Map<UUID, UUID> after(Draft draft) {
            return lineages
                    .lineage(
                            COMMISSION,
                            draft.id(),
                            draft.numbered(1).id(),
                            draft.numbered(2).id())
                    .stream()
                    .filter(link -> link.beforeId() != null && link.afterId() != null)
                    .collect(Collectors.toMap(LineageEntry::beforeId, LineageEntry::afterId, (one, same) -> one));
        }

        /** The clauses, by what they say first. */
        Map<String, UUID> items(Draft draft) {
            List<Provision> provisions =
                    drafts.provisions(draft.version(null).orElseThrow().id());
            return provisions.stream()
                    .filter(unit -> unit.kind() == ProvisionKind.CLAUSE)
                    .collect(Collectors.toMap(
                            clause -> provisions.stream()
                                    .filter(unit -> clause.id().equals(unit.parentId()))
                                    .findFirst()
                                    .orElseThrow()
                                    .text(),
                            Provision::id));
        }

        @Override
        public void close() {
            sessions.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPlansItemsShouldBeATextWhoseItemsKeepTheirIdentity(TestDatabase database) {
        try (Case work = Case.of(database)) {
            UUID plan = work.plan();
            assertThrows(Conflict.class, () -> work.plans().text(COMMISSION, plan, "征求意见稿"));
            PlanItem dogs = work.item(plan, "养犬管理条例（制定）", "登记、免疫\n第一条　不是条文\n（一）不是项");
            work.item(plan, "物业管理条例（修改）", "业主大会");
            Draft text = work.plans().text(COMMISSION, plan, "征求意见稿");
            assertEquals(DraftSource.PLAN, text.source());
            assertEquals("2027年度立法计划", text.title());
            Map<String, UUID> first = work.items(text);
            assertEquals(2, first.size());
            assertTrue(first.containsKey("养犬管理条例（制定）（审议项目）"), first.toString());
            assertEquals(
                    1, work.plans().text(COMMISSION, plan, "征求意见稿").versions().size());

            work.plans()
                    .change(
                            COMMISSION,
                            dogs.id(),
                            new PlanItemEdit(
                                    "DELIBERATION", null, null, "市城管局", null, null, "登记、免疫、收容", null, null, null));
            work.item(plan, "志愿服务条例（制定）", "");
            Draft changed = work.plans().text(COMMISSION, plan, "修改稿");
            assertEquals(text.id(), changed.id());
            assertEquals(2, changed.versions().size());
            Map<String, UUID> second = work.items(changed);
            assertEquals(3, second.size());
            for (String item : first.keySet()) {
                assertEquals(second.get(item), work.after(changed).get(first.get(item)), item + " is followed");
            }
            assertThrows(Forbidden.class, () -> work.plans()
                    .text(Samples.caller(Role.LIAISON_OFFICER, "/320400/320402/320402-01/"), plan, "征求意见稿"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDraftThatWasSentDownShouldSayByWhom(TestDatabase database) {
        try (Case work = Case.of(database)) {
            String words = "动物防疫法（修订草案）\n\n第一条　为了加强动物防疫，制定本法。";
            Draft sent = work.drafts()
                    .importText(
                            COMMISSION,
                            new DraftImport("320400", null, "征求意见稿", words, false, "NATION", "全国人大常委会法工委"),
                            Optional.empty());
            assertEquals(DraftSource.NATION, sent.source());
            assertEquals("全国人大常委会法工委", sent.sentBy());
            Draft own = work.drafts()
                    .importText(COMMISSION, new DraftImport("320400", null, "征求意见稿", words, false), Optional.empty());
            assertEquals(DraftSource.CITY, own.source());
            for (DraftImport wrong : List.of(
                    new DraftImport("320400", null, "征求意见稿", words, false, "NATION", " "),
                    new DraftImport("320400", null, "征求意见稿", words, false, "MOON", null),
                    new DraftImport("320400", null, "征求意见稿", words, false, "CITY", "某某"))) {
                assertThrows(
                        ValidationException.class, () -> work.drafts().importText(COMMISSION, wrong, Optional.empty()));
            }
        }
    }
}
