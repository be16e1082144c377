package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.TransactionType;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.consultation.CampaignMark;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.GroupChange;
import org.jianyan.consultation.GroupService;
import org.jianyan.consultation.GroupingSummary;
import org.jianyan.consultation.NewGroupChange;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionGroup;
import org.jianyan.consultation.OpinionText;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.internal.grouping.Grouping;
import org.jianyan.consultation.internal.grouping.Groups;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Grant;
import org.jianyan.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Opinions become texts and groups, on both databases, whoever is at work in between. */
final class GroupingTest {
    private static final Seal SEAL = new Seal(Seal.Algorithm.SHA_256);
    private static final int CAMPAIGN = 20;
    private static final long ROOM = 1_000_000;
    private static final PageRequest ALL = new PageRequest(500, "");
    private static final Caller COMMISSION =
            new Caller(Uuids.next(), "fagongwei", List.of(new Grant(Role.COMMISSION, Uuids.next(), "/320400/")));
    private static final Caller ADMINISTRATOR =
            new Caller(Uuids.next(), "admin", List.of(new Grant(Role.ADMINISTRATOR, Uuids.next(), "/")));
    private static final UUID ARTICLE = Uuids.next();
    private static final UUID OTHER_ARTICLE = Uuids.next();
    private static final String TEXT = "建议将罚款数额由五百元提高到一千元，并明确由街道综合执法机构负责处罚，避免多头执法。";
    private static final String LIKE = "建议将罚款的数额由五百元提高到一千元，并且明确由街道综合执法机构负责处罚，避免多头执法";

    private final Consultation consultation = Samples.consultation();
    private SessionFactory sessions;
    private SessionTemplate jpa;
    private Grouping grouping;
    private GroupService groups;

    private void begin(TestDatabase database) {
        sessions = Samples.sessions(database.migrated());
        jpa = new SessionTemplate(sessions);
        grouping = new Grouping(jpa, CAMPAIGN, ROOM);
        groups = new Groups(jpa, new Consultations(jpa, null, null, null, null, null, null), null, new NoAudit());
        jpa.tx(em -> new ConsultationStore(em).add(consultation, List.of()));
    }

    @AfterEach
    void close() {
        sessions.close();
    }

    private void submit(Samples.Said... said) {
        jpa.tx(em -> new OpinionStore(em).add(List.of(Samples.arrival(consultation, said)), SEAL));
    }

    private void submit(String... texts) {
        for (String text : texts) {
            submit(new Samples.Said(ARTICLE, 1, text));
        }
    }

    private static Samples.Said said(OpinionKind kind, Stance stance, String text) {
        return new Samples.Said(ARTICLE, "第1条", 1, kind, stance, text);
    }

    private void group() {
        while (grouping.step()) {
            assertTrue(groups.summary(COMMISSION, consultation.id()).waiting() >= 0);
        }
    }

    private GroupingSummary summary() {
        return groups.summary(COMMISSION, consultation.id());
    }

    private List<OpinionGroup> found() {
        return groups.groups(COMMISSION, consultation.id(), null, ALL).items();
    }

    private List<UUID> texts(OpinionGroup group) {
        return groups.texts(COMMISSION, consultation.id(), group.id(), ALL).items().stream()
                .map(OpinionText::id)
                .toList();
    }

    private GroupChange change(NewGroupChange change) {
        return groups.change(COMMISSION, consultation.id(), change);
    }

    private static NewGroupChange merge(OpinionGroup... merged) {
        List<String> ids =
                List.of(merged).stream().map(group -> group.id().toString()).toList();
        return new NewGroupChange("MERGE", ids, null, "合并后的标题", null, null, null, "意思相同");
    }

    private static NewGroupChange split(List<UUID> texts) {
        return new NewGroupChange(
                "MOVE", null, texts.stream().map(UUID::toString).toList(), null, null, null, null, "意思不同");
    }

    /** Which opinions are together, and what each group says of itself. */
    private Set<String> state() {
        Set<String> state = new TreeSet<>();
        for (OpinionGroup group : found()) {
            Set<UUID> members = groups.opinions(COMMISSION, consultation.id(), group.id(), ALL).items().stream()
                    .map(Opinion::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(group.opinions(), members.size());
            assertEquals(group.texts(), texts(group).size());
            state.add(members + " " + group.kind() + " " + group.stance() + " " + group.title() + " " + group.campaign()
                    + " " + group.isSettled());
        }
        GroupingSummary summary = summary();
        assertEquals(summary.groups(), state.size());
        assertEquals(
                summary.texts(), found().stream().mapToInt(OpinionGroup::texts).sum());
        assertEquals(
                summary.opinions(),
                found().stream().mapToInt(OpinionGroup::opinions).sum());
        return state;
    }

    @ParameterizedTest
    @EnumSource
    void groupsOnTheWholeTextShouldBeListedAlone(TestDatabase database) {
        begin(database);
        submit(TEXT);
        submit(new Samples.Said(null, "全文", -1, OpinionKind.SUPPORT, null, "赞成立法"));
        group();
        assertEquals(2, found().size());
        assertEquals(
                List.of("赞成立法"),
                groups.groups(COMMISSION, consultation.id(), "全文", ALL).items().stream()
                        .map(OpinionGroup::text)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void submissionsShouldBecomeTextsAndGroups(TestDatabase database) {
        begin(database);
        submit(TEXT, " " + TEXT.replace("，", "，  "), LIKE, "每户限养一条的规定应当有例外，例如多代同堂的家庭可以养两条。", "同意", "同意。");
        submit(new Samples.Said(OTHER_ARTICLE, 2, TEXT), new Samples.Said(null, -1, TEXT));
        group();
        assertEquals(new GroupingSummary(7, 8, 6, 5, 0, 0, false), summary());
        OpinionGroup largest = found().get(0);
        assertEquals(3, largest.opinions());
        assertEquals(2, largest.texts());
        assertEquals(TEXT, largest.text());
        assertFalse(largest.isMixed());
        state();
        Page<OpinionGroup> page = groups.groups(COMMISSION, consultation.id(), null, new PageRequest(2, ""));
        List<OpinionGroup> paged = new ArrayList<>(page.items());
        while (page.next() != null) {
            page = groups.groups(COMMISSION, consultation.id(), null, new PageRequest(2, page.next()));
            paged.addAll(page.items());
        }
        assertEquals(found(), paged);
    }

    @ParameterizedTest
    @EnumSource
    void aGroupShouldNeverCrossKindOrStance(TestDatabase database) {
        begin(database);
        String turned = TEXT.replace("提高", "降低");
        submit(
                said(OpinionKind.AMEND, Stance.MORE, TEXT),
                said(OpinionKind.AMEND, Stance.LESS, turned),
                said(OpinionKind.AMEND, Stance.LESS, TEXT),
                said(OpinionKind.SUPPORT, null, TEXT),
                said(OpinionKind.OPPOSE, null, TEXT),
                said(OpinionKind.QUESTION, null, TEXT),
                said(OpinionKind.QUESTION, null, turned));
        group();
        assertEquals(5, summary().groups());
        for (OpinionGroup group : found()) {
            groups.opinions(COMMISSION, consultation.id(), group.id(), ALL)
                    .items()
                    .forEach(opinion -> {
                        assertEquals(group.kind(), opinion.kind());
                        assertEquals(group.stance(), opinion.stance());
                    });
            assertEquals(group.texts() == 2, group.isMixed(), "turning words differ: " + group);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatDiffersFromTheFirstTextShouldBeMarked(TestDatabase database) {
        begin(database);
        submit(TEXT, TEXT.replace("提高", "降低"));
        group();
        List<OpinionText> texts = groups.texts(
                        COMMISSION, consultation.id(), found().get(0).id(), ALL)
                .items();
        assertEquals(
                List.of("降低"),
                texts.get(1).words().stream()
                        .filter(OpinionText.Part::isDifferent)
                        .map(OpinionText.Part::text)
                        .toList());
        assertEquals(
                TEXT.replace("提高", "降低"),
                texts.get(1).words().stream().map(OpinionText.Part::text).collect(Collectors.joining()));
    }

    @ParameterizedTest
    @EnumSource
    void oneLetterSentByManyShouldBeSuggestedAsACampaign(TestDatabase database) {
        begin(database);
        for (int i = 0; i < CAMPAIGN; i++) {
            submit(TEXT + (i % 2 == 0 ? "" : "谢谢" + i), "同意这一条");
        }
        group();
        List<OpinionGroup> campaigns = groups.campaigns(COMMISSION, consultation.id(), "SUGGESTED", ALL)
                .items();
        assertEquals(1, campaigns.size());
        assertEquals(CAMPAIGN, campaigns.get(0).opinions());
        assertEquals(CampaignMark.SUGGESTED, campaigns.get(0).campaign());
        assertEquals(1, summary().campaigns());
        change(new NewGroupChange(
                "CAMPAIGN", List.of(campaigns.get(0).id().toString()), null, null, "DISMISSED", null, null, "居民分别提出"));
        submit(TEXT);
        group();
        assertEquals(0, summary().campaigns());
        assertEquals(CAMPAIGN + 1, found().get(0).opinions());
    }

    @ParameterizedTest
    @EnumSource
    void whatAPersonDidShouldBeUndone(TestDatabase database) {
        begin(database);
        submit(TEXT, LIKE, TEXT, "建议删去多头执法的表述，因为它没有明确的法律含义。", "建议删去多头执法的表述，因为它没有明确的法律意义。", "关于执法主体的另一条意见，与罚款无关。");
        group();
        Set<String> before = state();
        assertEquals(3, before.size());
        GroupChange merged = change(merge(found().get(1), found().get(2)));
        assertEquals(2, state().size());
        OpinionGroup largest = found().stream()
                .filter(group -> "合并后的标题".equals(group.title()))
                .findFirst()
                .orElseThrow();
        GroupChange split =
                change(split(texts(largest).subList(1, texts(largest).size())));
        GroupChange classified = change(new NewGroupChange(
                "CLASSIFY", List.of(largest.id().toString()), null, null, null, "DELETE", "LESS", "实为删除"));
        Set<String> after = state();
        assertThrows(Conflict.class, () -> groups.undo(COMMISSION, consultation.id(), merged.id()));
        assertEquals(after, state());
        groups.undo(COMMISSION, consultation.id(), classified.id());
        groups.undo(COMMISSION, consultation.id(), split.id());
        groups.undo(COMMISSION, consultation.id(), merged.id());
        assertEquals(before, state());
        assertThrows(Conflict.class, () -> groups.undo(COMMISSION, consultation.id(), merged.id()));
        List<GroupChange> changes =
                groups.changes(COMMISSION, consultation.id(), ALL).items();
        assertEquals(
                List.of(classified.id(), split.id(), merged.id()),
                changes.stream().map(GroupChange::id).toList());
        assertEquals("fagongwei", changes.get(0).undoneBy());
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeChangedShouldBeNamedAndChangeNothing(TestDatabase database) {
        begin(database);
        submit(TEXT);
        submit(new Samples.Said(OTHER_ARTICLE, 2, TEXT));
        submit(said(OpinionKind.OPPOSE, null, TEXT));
        group();
        Set<String> before = state();
        List<OpinionGroup> found = found();
        assertRefused("crosses", merge(found.get(0), found.get(1)));
        assertRefused("crosses", merge(found.get(1), found.get(2)));
        assertRefused(
                "unknown",
                new NewGroupChange("TITLE", List.of(Uuids.next().toString()), null, "标题", null, null, null, "理由"));
        assertRefused("unknown", split(List.of(Uuids.next())));
        ValidationException all = assertThrows(
                ValidationException.class,
                () -> change(new NewGroupChange("MERG", List.of("1"), List.of("2"), null, null, null, null, "")));
        assertEquals(4, all.problem().violations().size());
        assertEquals(before, state());
    }

    private void assertRefused(String code, NewGroupChange change) {
        ValidationException refused = assertThrows(ValidationException.class, () -> change(change));
        assertEquals(code, refused.problem().violations().get(0).code());
    }

    @ParameterizedTest
    @EnumSource
    void whatAPersonSettledShouldTakeInMoreButNotBeUnited(TestDatabase database) {
        begin(database);
        submit(TEXT, LIKE, "每户限养一条的规定应当有例外，例如多代同堂的家庭可以养两条。");
        group();
        OpinionGroup largest = found().get(0);
        change(split(texts(largest).subList(1, 2)));
        submit(TEXT.replace("，避免多头执法", ""), LIKE, "每户限养一条的规定应当有例外，例如多代同堂的家庭可以养两条吧。");
        group();
        assertEquals(3, summary().groups());
        assertEquals(6, summary().opinions());
        state();
    }

    @ParameterizedTest
    @EnumSource
    void classifiedOpinionsShouldTakeInThoseOfTheirNewKind(TestDatabase database) {
        begin(database);
        submit(TEXT);
        group();
        OpinionGroup group = found().get(0);
        change(new NewGroupChange(
                "CLASSIFY", List.of(group.id().toString()), null, null, null, "AMEND", "MORE", "未写明立场"));
        submit(said(OpinionKind.AMEND, Stance.MORE, LIKE));
        submit(said(OpinionKind.AMEND, Stance.LESS, LIKE));
        submit(said(OpinionKind.AMEND, null, LIKE));
        group();
        assertEquals(2, found().get(0).opinions());
        assertEquals(Stance.MORE, found().get(0).stance());
        assertEquals(3, summary().groups());
        state();
    }

    @ParameterizedTest
    @EnumSource
    void groupingShouldStopAndGoOn(TestDatabase database) {
        begin(database);
        submit(TEXT);
        groups.stop(ADMINISTRATOR, true);
        assertFalse(grouping.step());
        assertEquals(new GroupingSummary(0, 0, 0, 0, 0, 1, true), summary());
        groups.stop(ADMINISTRATOR, false);
        group();
        assertEquals(new GroupingSummary(1, 1, 1, 1, 0, 0, false), summary());
    }

    @ParameterizedTest
    @EnumSource
    void twoNodesShouldFindWhatOneFinds(TestDatabase database) {
        begin(database);
        Grouping other = new Grouping(jpa, CAMPAIGN, ROOM);
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            StringBuilder text =
                    new StringBuilder(i % 3 == 0 ? TEXT : i % 3 == 1 ? LIKE : "第" + i % 5 + "类场所应当设置明显的禁止标志，并配备管理人员。");
            text.setCharAt(random.nextInt(text.length()), '，');
            submit(text.toString());
            assertTrue((i / 3 % 2 == 0 ? grouping : other).step());
            if (i == 20) {
                change(split(texts(found().get(0)).subList(0, 2)));
            }
        }
        Set<String> byTwo = state();
        Grouping third = new Grouping(jpa, CAMPAIGN, ROOM);
        submit(TEXT);
        third.step();
        assertEquals(byTwo.size(), state().size());
        assertEquals(61, summary().opinions());
    }

    @ParameterizedTest
    @EnumSource
    void aFailedStepShouldLeaveNothingAndBeTakenAgain(TestDatabase database) {
        begin(database);
        submit(TEXT, LIKE);
        Grouping failing = new Grouping(new FailingOnce(), CAMPAIGN, ROOM);
        assertThrows(IllegalStateException.class, failing::step);
        assertEquals(0, summary().opinions());
        assertTrue(found().isEmpty());
        assertTrue(failing.step());
        assertEquals(new GroupingSummary(2, 2, 2, 1, 0, 0, false), summary());
    }

    /** Fails once at the end of a transaction that writes. */
    private final class FailingOnce implements org.apache.aries.jpa.template.JpaTemplate {
        private boolean hasFailed;

        @Override
        public <R> R txExpr(TransactionType type, EmFunction<R> work) {
            return jpa.txExpr(type, em -> {
                R result = work.apply(em);
                if (type == TransactionType.Required && !hasFailed) {
                    hasFailed = true;
                    throw new IllegalStateException("the disk is full");
                }
                return result;
            });
        }

        @Override
        public void tx(TransactionType type, org.apache.aries.jpa.template.EmConsumer work) {
            jpa.tx(type, work);
        }

        @Override
        public <R> R txExpr(EmFunction<R> work) {
            return jpa.txExpr(work);
        }

        @Override
        public void tx(org.apache.aries.jpa.template.EmConsumer work) {
            jpa.tx(work);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotFitIntoMemoryShouldWaitForANodeWithMore(TestDatabase database) {
        begin(database);
        Grouping small = new Grouping(jpa, CAMPAIGN, 3);
        submit(TEXT, "同意");
        assertTrue(small.step());
        submit("不同意", LIKE);
        assertThrows(IllegalStateException.class, small::step);
        assertEquals(new GroupingSummary(2, 2, 2, 2, 0, 2, false), summary());
        group();
        assertEquals(new GroupingSummary(4, 4, 4, 3, 0, 0, false), summary());
    }

    @ParameterizedTest
    @EnumSource
    void aNewOpinionShouldCostTheSameAmongMany(TestDatabase database) {
        begin(database);
        long few = statements(20);
        long many = statements(400);
        assertEquals(few, many);
        assertNotEquals(0, few);
        assertNull(found().get(0).title());
    }

    /** How many statements one more opinion takes among so many. */
    private long statements(int size) {
        for (int i = 0; i < size; i++) {
            submit(TEXT.replace("一千", "一千" + (char) ('一' + i)));
        }
        group();
        sessions.getStatistics().clear();
        submit(TEXT.replace("五百", "四百" + (char) ('一' + size)));
        long submitting = sessions.getStatistics().getPrepareStatementCount();
        grouping.step();
        return sessions.getStatistics().getPrepareStatementCount() - submitting;
    }

    @ParameterizedTest
    @EnumSource
    void aSubmissionOfManyOpinionsShouldNotBeCut(TestDatabase database) {
        begin(database);
        Samples.Said[] many = new Samples.Said[4_500];
        for (int i = 0; i < many.length; i++) {
            many[i] = new Samples.Said(ARTICLE, 1, "同意" + i);
        }
        submit(TEXT);
        submit(many);
        submit(TEXT);
        group();
        assertEquals(new GroupingSummary(3, 4_502, 4_501, 4_501, 0, 0, false), summary());
    }
}
