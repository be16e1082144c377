package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.CollectionMethodService;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Extension;
import org.jianyan.consultation.MethodInfo;
import org.jianyan.consultation.NewDecision;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionKind;
import org.jianyan.consultation.OpinionQuery;
import org.jianyan.consultation.Screening;
import org.jianyan.consultation.ScreeningGround;
import org.jianyan.consultation.SearchCounts;
import org.jianyan.consultation.SearchHits;
import org.jianyan.consultation.Stance;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.internal.Texts;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.ScreeningEntity;
import org.jianyan.consultation.internal.search.Indexing;
import org.jianyan.consultation.internal.search.Search;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Grant;
import org.jianyan.identity.Role;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.Drafts;
import org.jianyan.legislation.internal.jpa.DraftEntity;
import org.jianyan.legislation.internal.jpa.DraftStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SearchTest {
    private static final Seal SEAL = new Seal(Seal.Algorithm.SHA_256);
    private static final PageRequest ALL = new PageRequest(500, "");
    private static final String DISTRICT_PATH = "/320400/320402/";
    private static final String POINT = DISTRICT_PATH + "320402-01/";
    private static final String OTHER_POINT = "/320400/320404/320404-01/";
    private static final Caller COMMISSION = caller(Role.COMMISSION, "/320400/");
    private static final Caller DISTRICT = caller(Role.DISTRICT_OFFICE, DISTRICT_PATH);
    private static final Caller ADMINISTRATOR = caller(Role.ADMINISTRATOR, "/");

    @TempDir
    private Path directory;

    private final Consultation consultation = Samples.consultation();
    private final List<Provision> provisions = provisions();
    private SessionFactory sessions;
    private SessionTemplate jpa;
    private Indexing indexing;
    private Search search;

    private static Caller caller(Role role, String path) {
        return new Caller(Uuids.next(), role.name(), List.of(new Grant(role, Uuids.next(), path)));
    }

    /** Two articles, the first of two paragraphs. */
    private List<Provision> provisions() {
        Provision first = provision(null, ProvisionKind.ARTICLE, "一", "第一条", 0);
        return List.of(
                first,
                provision(first.id(), ProvisionKind.PARAGRAPH, "1", "第一条第一款", 1),
                provision(first.id(), ProvisionKind.PARAGRAPH, "2", "第一条第二款", 2),
                provision(null, ProvisionKind.ARTICLE, "二", "第二条", 3));
    }

    private Provision provision(UUID parent, ProvisionKind kind, String number, String label, int position) {
        return new Provision(
                Uuids.next(),
                consultation.versionId(),
                parent,
                Uuids.next(),
                kind,
                number,
                label,
                null,
                "",
                position,
                "0".repeat(64));
    }

    private void begin(TestDatabase database) {
        sessions = TestDatabase.sessions(
                database.migrated(),
                Stream.of(OpinionEntity.class, DraftEntity.class)
                        .flatMap(one -> Arrays.stream(SessionTemplate.entities(one)))
                        .toArray(Class<?>[]::new));
        jpa = new SessionTemplate(sessions);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        DraftVersion version = new DraftVersion(
                consultation.versionId(),
                consultation.draftId(),
                1,
                "草案",
                "征求意见稿",
                "",
                false,
                "0".repeat(64),
                null,
                now);
        jpa.tx(em -> {
            new DraftStore(em)
                    .add(new Draft(consultation.draftId(), "草案", "/320400/", now, List.of(version)), provisions);
            new ConsultationStore(em).add(consultation, List.of());
        });
        open();
    }

    private void open() {
        indexing = new Indexing(jpa, directory, 1);
        search = new Search(
                jpa,
                new Consultations(jpa, null, null, null, null, null),
                new Texts(new Drafts(jpa, null, null, null)),
                new OneMethod(),
                indexing,
                new NoAudit());
    }

    private static final class OneMethod implements CollectionMethodService {
        @Override
        public List<MethodInfo> methods() {
            return List.of(new MethodInfo("web-comment", "1", "网上意见", "Web comment", "", "b", "OFFERED", "{}", "{}"));
        }

        @Override
        public List<Extension> extensions(Caller caller) {
            return List.of();
        }
    }

    @AfterEach
    void close() throws InterruptedException {
        indexing.close();
        sessions.close();
    }

    private Samples.Said said(int provision, OpinionKind kind, Stance stance, String text) {
        return provision < 0
                ? new Samples.Said(null, "全文", -1, kind, stance, text)
                : new Samples.Said(
                        provisions.get(provision).id(),
                        provisions.get(provision).label(),
                        provision,
                        kind,
                        stance,
                        text);
    }

    private void submit(String path, Samples.Said... said) {
        jpa.tx(em -> new OpinionStore(em).add(List.of(Samples.arrival(consultation, path, null, said)), SEAL));
    }

    private void say(String... texts) {
        for (String text : texts) {
            submit(null, said(1, OpinionKind.AMEND, null, text));
        }
    }

    private void index() {
        while (indexing.step()) {
            assertTrue(search.index(ADMINISTRATOR).waiting() >= 0);
        }
        assertEquals(0, search.index(ADMINISTRATOR).waiting());
    }

    private List<UUID> decided(String decision, int... which) {
        List<UUID> all = list(COMMISSION, query("")).items().stream()
                .map(hit -> hit.opinion().id())
                .toList();
        List<UUID> chosen = Arrays.stream(which).mapToObj(all::get).toList();
        jpa.tx(em -> {
            OpinionStore store = new OpinionStore(em);
            store.decide(
                    store.byIds(consultation.id(), chosen),
                    new NewDecision(List.of(), decision, "理由"),
                    "someone",
                    SEAL);
        });
        return chosen;
    }

    private void hide(UUID opinion, boolean isHidden) {
        jpa.tx(em -> {
            OpinionStore store = new OpinionStore(em);
            store.byIds(consultation.id(), List.of(opinion)).get(0).hide(isHidden);
            store.screen(
                    List.of(new ScreeningEntity(new Screening(
                            Uuids.next(),
                            opinion,
                            ScreeningGround.values()[0],
                            isHidden,
                            "理由",
                            "someone",
                            OffsetDateTime.now(ZoneOffset.UTC)))),
                    SEAL);
        });
    }

    private static OpinionQuery query(String words) {
        return new OpinionQuery(words, null, null, null, null, null, null, null, null);
    }

    private SearchHits list(Caller caller, OpinionQuery query) {
        return search.search(caller, consultation.id(), query, ALL);
    }

    private SearchCounts counts(Caller caller, OpinionQuery query) {
        return search.counts(caller, consultation.id(), query);
    }

    private Set<String> found(String words) {
        return list(COMMISSION, query(words)).items().stream()
                .map(hit -> hit.opinion().text())
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> numbers(List<SearchCounts.Count> counts) {
        return counts.stream()
                .collect(Collectors.toMap(
                        SearchCounts.Count::label, SearchCounts.Count::opinions, Long::sum, TreeMap::new));
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
    void anIndexThatLagsShouldSaySoAndCatchUp(TestDatabase database) {
        begin(database);
        say("第一条意见");
        index();
        say("第二条意见");
        decided("ADOPTED", 0);
        SearchHits before = list(COMMISSION, query(""));
        assertEquals(1, before.total());
        assertEquals(2, before.waiting());
        assertEquals(2, counts(COMMISSION, query("")).waiting());
        index();
        SearchHits after = list(COMMISSION, query(""));
        assertEquals(2, after.total());
        assertEquals(0, after.waiting());
        assertEquals(
                Map.of("未处理", 1L, "采纳", 1L),
                numbers(counts(COMMISSION, query("")).state()));
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
                list(caller(Role.LIAISON_OFFICER, "/320400/320499/"), query("")).total());
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

    @ParameterizedTest
    @EnumSource
    void anIndexShouldGoOnWhereItWasOrBeMadeAgain(TestDatabase database) throws Exception {
        begin(database);
        say("第一条意见", "第二条意见");
        index();
        indexing.close();
        open();
        indexing.step();
        assertEquals(2, list(COMMISSION, query("意见")).total(), "committed when it was closed");

        search.rebuild(ADMINISTRATOR);
        index();
        assertEquals(2, list(COMMISSION, query("意见")).total());

        indexing.close();
        ruin();
        open();
        index();
        assertEquals(2, list(COMMISSION, query("意见")).total(), "made again out of the database");
        assertNull(search.index(ADMINISTRATOR).failure());
    }

    /** Destroys what a disk may destroy. */
    private void ruin() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIndexOfAnotherDatabaseShouldBeMadeAgain(TestDatabase database) throws Exception {
        begin(database);
        say("旧库的意见", "旧库的又一意见");
        index();
        indexing.close();
        sessions.close();
        begin(database);
        say("新库的意见");
        say("新库的又一意见", "新库的第三条意见");
        index();
        assertEquals(0, list(COMMISSION, query("旧库")).total());
        assertEquals(3, list(COMMISSION, query("新库")).total());
    }

    @ParameterizedTest
    @EnumSource
    void searchingShouldTakeTheSameStatementsHoweverManyThereAre(TestDatabase database) {
        begin(database);
        List<Long> statements = new ArrayList<>();
        for (int size : List.of(20, 400)) {
            for (int i = 0; i < size; i++) {
                say("养犬登记" + i);
            }
            index();
            list(COMMISSION, query("登记"));
            sessions.getStatistics().clear();
            search.search(COMMISSION, consultation.id(), query("登记"), new PageRequest(10, ""));
            counts(COMMISSION, query("登记"));
            statements.add(sessions.getStatistics().getPrepareStatementCount());
        }
        assertEquals(statements.get(0), statements.get(1));
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
