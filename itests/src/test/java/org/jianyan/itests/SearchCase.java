package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jianyan.attachments.internal.jpa.AttachmentEntity;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.CollectionMethodService;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.MethodInfo;
import org.jianyan.consultation.OpinionQuery;
import org.jianyan.consultation.Screening;
import org.jianyan.consultation.ScreeningGround;
import org.jianyan.consultation.SearchCounts;
import org.jianyan.consultation.SearchHits;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.internal.Texts;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.ScreeningEntity;
import org.jianyan.consultation.internal.search.Indexing;
import org.jianyan.consultation.internal.search.Search;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;
import org.jianyan.identity.Caller;
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

/** A consultation on a text of two articles, and a search index beside its database. */
abstract class SearchCase {
    static final Seal SEAL = new Seal(Seal.Algorithm.SHA_256);
    static final PageRequest ALL = new PageRequest(500, "");
    static final String DISTRICT_PATH = "/320400/320402/";
    static final String POINT = DISTRICT_PATH + "320402-01/";
    static final String OTHER_POINT = "/320400/320404/320404-01/";
    static final Caller COMMISSION = Samples.caller(Role.COMMISSION, "/320400/");
    static final Caller DISTRICT = Samples.caller(Role.DISTRICT_OFFICE, DISTRICT_PATH);
    static final Caller ADMINISTRATOR = Samples.caller(Role.ADMINISTRATOR, "/");

    @TempDir
    Path directory;

    final Consultation consultation = Samples.consultation();
    final List<Provision> provisions = provisions();
    DataSource dataSource;
    SessionFactory sessions;
    SessionTemplate jpa;
    Indexing indexing;
    Search search;

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

    void begin(TestDatabase database) {
        dataSource = database.migrated();
        sessions = TestDatabase.sessions(
                dataSource,
                Stream.of(OpinionEntity.class, DraftEntity.class, AttachmentEntity.class)
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

    void open() {
        indexing = new Indexing(jpa, directory);
        search = new Search(
                jpa,
                new Consultations(jpa, null, null, null, null, null, null),
                new Texts(new Drafts(jpa, null, null, null)),
                new OneMethod(),
                indexing,
                new NoAudit());
    }

    static final class OneMethod implements CollectionMethodService {
        @Override
        public List<MethodInfo> methods(Caller caller) {
            return List.of();
        }

        @Override
        public Map<String, String> titles() {
            return Map.of("web-comment", "网上意见");
        }

        @Override
        public List<MethodInfo> methodsAt(String contactPointCode) {
            return List.of();
        }
    }

    @AfterEach
    void close() throws InterruptedException {
        indexing.close();
        sessions.close();
    }

    Samples.Said said(int provision, OpinionKind kind, Stance stance, String text) {
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

    void submit(String path, Samples.Said... said) {
        jpa.tx(em -> new OpinionStore(em).add(List.of(Samples.arrival(consultation, path, null, said)), SEAL));
    }

    void say(String... texts) {
        for (String text : texts) {
            submit(null, said(1, OpinionKind.AMEND, null, text));
        }
    }

    void index() {
        while (indexing.step()) {
            assertTrue(search.index(ADMINISTRATOR).waiting() >= 0);
        }
        assertEquals(0, search.index(ADMINISTRATOR).waiting());
    }

    List<UUID> decided(String decision, int... which) {
        List<UUID> all = list(COMMISSION, query("")).items().stream()
                .map(hit -> hit.opinion().id())
                .toList();
        List<UUID> chosen = Arrays.stream(which).mapToObj(all::get).toList();
        jpa.tx(em -> {
            OpinionStore store = new OpinionStore(em);
            store.decide(
                    store.byIds(consultation.id(), chosen),
                    Decision.valueOf(decision),
                    opinion -> "理由",
                    "someone",
                    SEAL);
        });
        return chosen;
    }

    void hide(UUID opinion, boolean isHidden) {
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

    static OpinionQuery query(String words) {
        return new OpinionQuery(words, null, null, null, null, null, null, null, null);
    }

    SearchHits list(Caller caller, OpinionQuery query) {
        return search.search(caller, consultation.id(), query, ALL);
    }

    SearchCounts counts(Caller caller, OpinionQuery query) {
        return search.counts(caller, consultation.id(), query);
    }

    Set<String> found(String words) {
        return list(COMMISSION, query(words)).items().stream()
                .map(hit -> hit.opinion().text())
                .collect(Collectors.toSet());
    }

    static Map<String, Long> numbers(List<SearchCounts.Count> counts) {
        return counts.stream()
                .collect(Collectors.toMap(
                        SearchCounts.Count::label, SearchCounts.Count::opinions, Long::sum, TreeMap::new));
    }
}
