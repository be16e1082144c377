package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionQuery;
import org.jianyan.consultation.SearchCounts;
import org.jianyan.consultation.SearchHits;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;
import org.jianyan.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found among opinions, by whom, and how it is counted. */
final class SearchTest extends SearchCase {
    @ParameterizedTest
    @EnumSource
    void daysShouldBeThoseOfChinaWhereverTheServerStands(TestDatabase database) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            begin(database);
            say("深夜提交的意见");
            Instant lateInTheEvening = Instant.parse("2026-03-01T16:30:00Z");
            jpa.tx(em -> em.createQuery("update SubmissionEntity s set s.submittedAt = :at")
                    .setParameter("at", lateInTheEvening)
                    .executeUpdate());
            index();
            assertEquals(
                    Map.of("2026-03-02", 1L),
                    numbers(counts(COMMISSION, query("")).day()));
            assertEquals(1, between("2026-03-02", "2026-03-02"));
            assertEquals(1, between("2026-03-02", null));
            assertEquals(0, between(null, "2026-03-01"));
            assertEquals(0, between("2026-03-03", null));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private long between(String from, String to) {
        return list(COMMISSION, new OpinionQuery("", null, null, null, null, null, null, from, to))
                .total();
    }

    @ParameterizedTest
    @EnumSource
    void wordsShouldBeFoundWhereverTheyStand(TestDatabase database) {
        begin(database);
        String charging = "电动自行车不得在楼道内充电。";
        String parking = "自行车停放点应当由物业服务企业划定";
        String dogs = "养犬应当登记；GPS 项圈由主人承担";
        say(charging, parking, dogs);
        index();
        assertEquals(Set.of(charging, parking), found("自行车"));
        assertEquals(Set.of(charging), found("动自行"), "a part that no dictionary has");
        assertEquals(Set.of(), found("充自行车"), "characters that do not stand together");
        assertEquals(Set.of(charging), found("自行车 充电"));
        assertEquals(Set.of(charging), found("自行车　-物业"));
        assertEquals(Set.of(charging, dogs), found("充电|登记"));
        assertEquals(Set.of(dogs), found("“应当登记”"));
        assertEquals(Set.of(dogs), found("ｇｐｓ"), "full width, small letters");
        assertEquals(Set.of(parking), found("点"));
        assertEquals(Set.of(charging, parking), found("车"), "at the end and in the middle");
        assertEquals(Set.of(), found("。"));
        assertEquals(3, found("").size());
        for (String odd : List.of("\"", "-", "||", "((", "*", "\\", "AND", "车~2", "[a TO b]", "a:b")) {
            assertTrue(list(COMMISSION, query(odd)).total() >= 0, odd);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSearchedForShouldBeMarked(TestDatabase database) {
        begin(database);
        say("前一句无关。电动自行车不得在楼道内充电。后一句也无关。");
        index();
        List<SearchHits.Part> words = list(COMMISSION, query("自行车 充电")).items().get(0).excerpts().stream()
                .flatMap(excerpt -> excerpt.words().stream())
                .toList();
        assertEquals("电动【自行车】不得在楼道内【充电】。", marked(words));
        assertEquals(
                "前一句【无】关。……【后一】句也【无】关。",
                marked(list(COMMISSION, query("无 后一")).items().get(0)));
        assertEquals(List.of(), list(COMMISSION, query("")).items().get(0).excerpts());
    }

    private static String marked(SearchHits.Hit hit) {
        return hit.excerpts().stream().map(excerpt -> marked(excerpt.words())).collect(Collectors.joining("/"));
    }

    private static String marked(List<SearchHits.Part> words) {
        return words.stream()
                .map(part -> part.isMatch() ? "【" + part.text() + "】" : part.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource
    void aProvisionShouldCountWhatIsBelowIt(TestDatabase database) {
        begin(database);
        submit(null, said(0, OpinionKind.AMEND, null, "条"), said(2, OpinionKind.DELETE, Stance.LESS, "款"));
        submit(POINT, said(3, OpinionKind.SUPPORT, Stance.MORE, "第二条"), said(-1, OpinionKind.ADD, null, "总的"));
        index();
        OpinionQuery article = new OpinionQuery("", List.of("第一条"), null, null, null, null, null, null, null);
        assertEquals(2, list(COMMISSION, article).total());
        SearchCounts counts = counts(COMMISSION, article);
        assertEquals(2, counts.total());
        assertEquals(Map.of("修改", 1L, "删除", 1L), numbers(counts.kind()));
        assertEquals(
                List.of("全文", "第一条", "第一条第二款", "第二条"),
                counts.provision().stream().map(SearchCounts.Count::label).toList(),
                "a filter's own values are counted as if it were not set");
        assertEquals(Map.of("公众", 2L), numbers(counts.contactPointPath()));
        assertEquals(Map.of("网上意见", 2L), numbers(counts.method()));
        assertEquals(
                1,
                list(COMMISSION, new OpinionQuery("", List.of("全文"), null, null, null, null, null, null, null))
                        .total());
        assertEquals(
                2,
                list(COMMISSION, new OpinionQuery("", null, null, List.of(DISTRICT_PATH), null, null, null, null, null))
                        .total());
    }

    @ParameterizedTest
    @EnumSource
    void hiddenWordsShouldBeFoundByTheCommissionOnly(TestDatabase database) {
        begin(database);
        submit(POINT, said(1, OpinionKind.AMEND, null, "某某某住在幸福路"));
        index();
        UUID opinion = list(DISTRICT, query("幸福路")).items().get(0).opinion().id();
        hide(opinion, true);
        assertEquals(List.of(), list(DISTRICT, query("幸福路")).items(), "not even while the index lags");
        index();
        assertEquals(0, list(DISTRICT, query("幸福路")).total());
        assertEquals(0, counts(DISTRICT, query("幸福路")).total());
        assertEquals(1, list(COMMISSION, query("幸福路")).total());
        assertEquals(
                Opinion.HIDDEN,
                list(DISTRICT, query("")).items().get(0).opinion().text());
        assertEquals(
                Map.of("未处理", 1L, "内容已屏蔽", 1L),
                numbers(counts(COMMISSION, query("")).state()));
        hide(opinion, false);
        index();
        assertEquals(1, list(DISTRICT, query("幸福路")).total());
    }

    @ParameterizedTest
    @EnumSource
    void whoIsBoundToAnOrganisationShouldFindWhatIsBelowIt(TestDatabase database) {
        begin(database);
        submit(POINT, said(1, OpinionKind.AMEND, null, "甲的意见"));
        submit(OTHER_POINT, said(1, OpinionKind.AMEND, null, "乙的意见"));
        say("公众的意见");
        index();
        assertEquals(3, list(COMMISSION, query("意见")).total());
        assertEquals(
                List.of("甲的意见"),
                list(DISTRICT, query("意见")).items().stream()
                        .map(hit -> hit.opinion().text())
                        .toList());
        assertEquals(1, counts(DISTRICT, query("")).total());
        assertEquals(
                0,
                list(Samples.caller(Role.LIAISON_OFFICER, "/320400/320499/"), query(""))
                        .total());
    }

    @ParameterizedTest
    @EnumSource
    void pagesShouldShowEachOpinionOnce(TestDatabase database) {
        begin(database);
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            say("养犬" + "登记".repeat(1 + random.nextInt(3)) + i);
        }
        index();
        for (String words : List.of("", "登记")) {
            List<UUID> paged = new ArrayList<>();
            String after = "";
            while (after != null) {
                SearchHits hits = search.search(COMMISSION, consultation.id(), query(words), new PageRequest(7, after));
                assertEquals(60, hits.total());
                hits.items().forEach(hit -> paged.add(hit.opinion().id()));
                after = hits.next();
            }
            assertEquals(60, new HashSet<>(paged).size());
            assertEquals(60, paged.size());
            assertEquals(
                    list(COMMISSION, query(words)).items().stream()
                            .map(hit -> hit.opinion().id())
                            .toList(),
                    paged);
        }
        assertThrows(
                ValidationException.class,
                () -> search.search(COMMISSION, consultation.id(), query("登记"), new PageRequest(7, "unfug")));
    }

    @ParameterizedTest
    @EnumSource
    void allFaultsShouldBeToldAtOnce(TestDatabase database) {
        begin(database);
        index();
        ValidationException faults = assertThrows(
                ValidationException.class,
                () -> list(
                        COMMISSION,
                        new OpinionQuery(
                                "长".repeat(201),
                                List.of("第九条"),
                                null,
                                null,
                                List.of("MAYBE"),
                                List.of("UP"),
                                List.of("LOST"),
                                "昨天",
                                "2026-02-30")));
        assertEquals(
                List.of("words", "provision", "kind", "stance", "state", "from", "to"),
                faults.problem().violations().stream().map(Violation::field).toList());
    }

    /** Any filters, against going through all opinions one by one. */
    @ParameterizedTest
    @EnumSource
    void whatIsFoundAndCountedShouldBeWhatIsThere(TestDatabase database) {
        begin(database);
        Random random = new Random(7);
        String characters = "养犬登记应当";
        for (int i = 0; i < 150; i++) {
            int provision = random.nextInt(5) - 1;
            String path = Arrays.asList(null, POINT, OTHER_POINT).get(random.nextInt(3));
            String text = random.ints(2 + random.nextInt(8), 0, characters.length())
                    .mapToObj(at -> "" + characters.charAt(at))
                    .collect(Collectors.joining());
            submit(path, said(provision, one(random, OpinionKind.values()), one(random, Stance.values()), text));
        }
        index();
        decided("ADOPTED", 1, 5, 9, 60, 100);
        decided("NOT_ADOPTED", 2, 5, 61);
        index();
        List<Opinion> all = list(COMMISSION, query("")).items().stream()
                .map(SearchHits.Hit::opinion)
                .toList();
        for (int i = 0; i < 200; i++) {
            String words = random.nextInt(3) == 0 ? "" : "" + one(random, "养犬", "登记", "犬登", "应", "当应当");
            List<String> kind = some(random, one(random, OpinionKind.values()).name());
            List<String> stance = some(random, one(random, Stance.values()).name());
            List<String> state = some(random, one(random, "UNDECIDED", "ADOPTED", "NOT_ADOPTED"));
            List<String> path = some(random, one(random, "PUBLIC", POINT, "/320400/"));
            List<Opinion> expected = all.stream()
                    .filter(opinion -> opinion.text().contains(words))
                    .filter(opinion ->
                            kind.isEmpty() || kind.contains(opinion.kind().name()))
                    .filter(opinion ->
                            stance.isEmpty() || stance.contains(opinion.stance().name()))
                    .filter(opinion -> state.isEmpty()
                            || state.contains(
                                    opinion.decision() == null
                                            ? "UNDECIDED"
                                            : opinion.decision().name()))
                    .filter(opinion -> path.isEmpty()
                            || (opinion.contactPointPath() == null
                                    ? path.contains("PUBLIC")
                                    : opinion.contactPointPath().startsWith(path.get(0))))
                    .toList();
            OpinionQuery query = new OpinionQuery(words, null, null, path, kind, stance, state, null, null);
            SearchHits hits = list(COMMISSION, query);
            assertEquals(expected.size(), hits.total(), query.toString());
            assertEquals(
                    expected.stream().map(Opinion::id).collect(Collectors.toSet()),
                    hits.items().stream().map(hit -> hit.opinion().id()).collect(Collectors.toSet()),
                    query.toString());
            SearchCounts counts = counts(COMMISSION, query);
            assertEquals(expected.size(), counts.total(), query.toString());
            assertEquals(
                    expected.stream()
                            .collect(Collectors.groupingBy(
                                    Opinion::provisionLabel, TreeMap::new, Collectors.counting())),
                    numbers(counts.provision()),
                    query.toString());
        }
    }

    @SafeVarargs
    private static <T> T one(Random random, T... from) {
        return from[random.nextInt(from.length)];
    }

    private static List<String> some(Random random, String value) {
        return random.nextInt(2) == 0 ? List.of() : List.of(value);
    }
}
