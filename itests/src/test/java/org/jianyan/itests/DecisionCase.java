package org.jianyan.itests;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ContactDetails;
import org.jianyan.consultation.NewGroupChange;
import org.jianyan.consultation.NewPlacement;
import org.jianyan.consultation.NewScreening;
import org.jianyan.consultation.NewStage;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.decision.NewDecision;
import org.jianyan.consultation.internal.Arrival;
import org.jianyan.consultation.internal.Collation;
import org.jianyan.consultation.internal.ConsultationConfig;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Ledger;
import org.jianyan.consultation.internal.MethodTitles;
import org.jianyan.consultation.internal.Placements;
import org.jianyan.consultation.internal.Screenings;
import org.jianyan.consultation.internal.Seal;
import org.jianyan.consultation.internal.Stages;
import org.jianyan.consultation.internal.Texts;
import org.jianyan.consultation.internal.decision.Adoptions;
import org.jianyan.consultation.internal.decision.Decisions;
import org.jianyan.consultation.internal.decision.Templates;
import org.jianyan.consultation.internal.grouping.Grouping;
import org.jianyan.consultation.internal.grouping.Groups;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.GroupStore;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.paper.OpinionTables;
import org.jianyan.consultation.internal.paper.Papers;
import org.jianyan.consultation.internal.summary.Summaries;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Grant;
import org.jianyan.identity.NewOrganisation;
import org.jianyan.identity.Role;
import org.jianyan.identity.internal.Organisations;
import org.jianyan.identity.internal.jpa.OrganisationEntity;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.Drafts;
import org.jianyan.legislation.internal.Lineages;
import org.jianyan.legislation.internal.jpa.DraftEntity;
import org.jianyan.legislation.internal.jpa.DraftStore;

/** A consultation whose opinions are grouped and decided on, upon a real database. */
final class DecisionCase implements AutoCloseable {
    static final Caller COMMISSION = person("fagongwei");
    static final Caller REVIEWER = person("fagongwei-fuhe");

    private final Consultation consultation;
    private final SessionFactory sessions;
    private final SessionTemplate jpa;
    private final Ledger ledger;
    private final Decisions decisions;
    private final Templates templates;
    private final Screenings screenings;
    private final Grouping grouping;
    private final Summaries summaries;
    private final Stages stages;
    private final Papers papers;
    private final Placements placements;
    private final Adoptions adoptions;
    private final Groups groupService;
    private int groups;

    /** @param byTwo whether two people decide */
    DecisionCase(TestDatabase database, boolean byTwo) {
        sessions = TestDatabase.sessions(
                database.migrated(),
                Stream.of(OpinionEntity.class, OrganisationEntity.class, DraftEntity.class)
                        .flatMap(one -> Arrays.stream(SessionTemplate.entities(one)))
                        .toArray(Class<?>[]::new));
        jpa = new SessionTemplate(sessions);
        Consultation sample = Samples.consultation();
        consultation = new Consultation(
                sample.id(),
                sample.title(),
                sample.draftId(),
                sample.versionId(),
                sample.organisationPath(),
                sample.stage(),
                sample.visibility(),
                sample.openedAt(),
                sample.deadline(),
                byTwo);
        jpa.tx(em -> new ConsultationStore(em).add(consultation, List.of()));
        Organisations organisations = new Organisations(jpa, new NoAudit());
        Consultations consultations =
                new Consultations(jpa, null, null, organisations, null, new NoAudit(), new StageCase.Topics());
        ledger = new Ledger(jpa, null, new NoAudit(), Defaults.of(ConsultationConfig.class));
        decisions = new Decisions(jpa, consultations, ledger, new NoAudit(), new StageCase.Topics());
        screenings = new Screenings(jpa, consultations, ledger, new NoAudit());
        organisations.create(Caller.local("test"), new NewOrganisation("320400", "常州市人大常委会法工委", "COMMISSION", null));
        templates = new Templates(jpa, organisations, new NoAudit());
        grouping = new Grouping(jpa, 20, 1_000_000);
        groupService = new Groups(jpa, consultations, null, new NoAudit());
        summaries = new Summaries(
                jpa,
                consultations,
                new MethodTitles(jpa, new SearchCase.OneMethod()),
                TestKeys.contacts(jpa),
                new NoAudit());
        stages = new Stages(jpa, consultations, new NoAudit());
        draft();
        Drafts drafts = new Drafts(jpa, null, null, null);
        placements = new Placements(jpa, consultations, drafts, new Lineages(jpa, drafts, null), ledger, new NoAudit());
        papers = new Papers(
                jpa,
                consultations,
                new Collation(jpa, consultations, drafts),
                summaries,
                null,
                new OpinionTables(jpa, drafts, placements),
                drafts);
        adoptions = new Adoptions(jpa, consultations, drafts, placements, new Texts(drafts));
    }

    private static Caller person(String name) {
        return new Caller(Uuids.next(), name, List.of(new Grant(Role.COMMISSION, Uuids.next(), "/320400/")));
    }

    /** A text of as many articles as there are groups in any test. */
    private void draft() {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        String junk = "0".repeat(64);
        DraftVersion version = new DraftVersion(
                consultation.versionId(), consultation.draftId(), 1, "养犬管理条例", "征求意见稿", "", false, junk, null, now);
        List<Provision> articles = IntStream.rangeClosed(1, 99)
                .mapToObj(i -> new Provision(
                        new UUID(0, i),
                        version.id(),
                        null,
                        Uuids.next(),
                        ProvisionKind.ARTICLE,
                        Integer.toString(i),
                        "第" + i + "条",
                        null,
                        "为了规范养犬行为，第 " + i + " 条。",
                        i,
                        junk))
                .toList();
        jpa.tx(em -> new DraftStore(em)
                .add(new Draft(consultation.draftId(), "养犬管理条例", "/320400/", now, List.of(version)), articles));
    }

    /**
     * A second version of the text.
     *
     * @param changed articles' new words, by their numbers
     * @param removed numbers of articles that are gone
     */
    UUID revise(Map<Integer, String> changed, List<Integer> removed) {
        DraftVersion version = new DraftVersion(
                Uuids.next(),
                consultation.draftId(),
                2,
                "养犬管理条例",
                "草案修改稿",
                "",
                false,
                "1".repeat(64),
                null,
                OffsetDateTime.now(ZoneOffset.UTC));
        jpa.tx(em -> {
            DraftStore store = new DraftStore(em);
            List<Provision> articles = store.provisions(consultation.versionId()).stream()
                    .filter(article -> !removed.contains(article.position()))
                    .map(article -> new Provision(
                            Uuids.next(),
                            version.id(),
                            null,
                            article.lineageId(),
                            article.kind(),
                            article.number(),
                            article.label(),
                            null,
                            changed.getOrDefault(article.position(), article.text()),
                            article.position(),
                            changed.containsKey(article.position()) ? "1".repeat(64) : article.sha256()))
                    .toList();
            store.add(version, articles);
        });
        return version.id();
    }

    /** An article of a version. */
    UUID provision(UUID version, int article) {
        return jpa.txExpr(em -> new DraftStore(em).provisions(version)).stream()
                .filter(one -> one.position() == article)
                .findFirst()
                .orElseThrow()
                .id();
    }

    void place(UUID opinion, UUID version, String provision) {
        placements.place(COMMISSION, id(), version, new NewPlacement(List.of(opinion.toString()), provision, "内容并入该条"));
    }

    Consultation consultation() {
        return consultation;
    }

    Adoptions adoptions() {
        return adoptions;
    }

    Papers papers() {
        return papers;
    }

    /** How many statements something takes. */
    long statements(Callable<?> act) throws Exception {
        sessions.getStatistics().clear();
        act.call();
        return sessions.getStatistics().getPrepareStatementCount();
    }

    UUID id() {
        return consultation.id();
    }

    Decisions decisions() {
        return decisions;
    }

    Templates templates() {
        return templates;
    }

    Summaries summaries() {
        return summaries;
    }

    void move(String... to) {
        for (String stage : to) {
            stages.move(COMMISSION, id(), new NewStage(stage, ""));
        }
    }

    void title(UUID group, String title) {
        groupService.change(
                COMMISSION,
                id(),
                new NewGroupChange("TITLE", List.of(group.toString()), List.of(), title, null, null, null, "便于归并"));
    }

    /** An opinion of somebody who left a name and a number, and one from a symposium with a chair. */
    void plant(String text, String author, String phone, String chair) {
        Arrival comment = Samples.reachable(
                consultation,
                null,
                new ContactDetails(author, phone, null, true),
                new Samples.Said(new UUID(0, 99), 99, text));
        Arrival symposium = Samples.record(
                consultation,
                "symposium",
                "{\"topic\":\"座谈会\",\"chair\":\"" + chair + "\"}",
                new Samples.Said(new UUID(0, 98), 98, text));
        jpa.tx(em -> new OpinionStore(em).add(List.of(comment, symposium), new Seal(Seal.Algorithm.SHA_256)));
        while (grouping.step()) {
            // until everything is grouped
        }
    }

    /** Everything that has no decision is kept for reference. */
    void decideAll() {
        List<String> ids = jpa.txExpr(
                em -> em.createQuery("select o.id from OpinionEntity o where o.decision is null", String.class)
                        .getResultList());
        decisions.decide(COMMISSION, id(), new NewDecision(ids, "KEPT_FOR_REFERENCE", "留作研究"));
    }

    /** Hands in opinions that all say the same on the next article, and groups them. */
    UUID group(int opinions) {
        groups++;
        add(groups, opinions);
        return jpa.txExpr(em -> new GroupStore(em).groups(id(), groups, new PageRequest(10, "")))
                .items()
                .get(0)
                .id();
    }

    /** More of them. */
    void join(UUID group, int opinions) {
        int article = jpa.txExpr(em -> em.createQuery(
                        "select o.provisionPosition from GroupEntity g, OpinionEntity o where o.id = g.textId"
                                + " and g.id = :group",
                        Integer.class)
                .setParameter("group", group.toString())
                .getSingleResult());
        add(article, opinions);
    }

    private void add(int article, int opinions) {
        UUID provision = new UUID(0, article);
        Samples.Said[] said = new Samples.Said[opinions];
        Arrays.fill(said, new Samples.Said(provision, article, "第" + article + "条的期限建议延长到三十日，方便外出务工的人办理。"));
        jpa.tx(em -> new OpinionStore(em)
                .add(List.of(Samples.arrival(consultation, said)), new Seal(Seal.Algorithm.SHA_256)));
        while (grouping.step()) {
            // until everything is grouped
        }
    }

    List<Opinion> members(UUID group) {
        return jpa.txExpr(em -> new OpinionStore(em)
                .byIds(id(), new GroupStore(em).members(id(), List.of(group))).stream()
                        .map(OpinionEntity::toRecord)
                        .toList());
    }

    void hide(List<UUID> opinions, boolean isHidden) {
        screenings.screen(
                COMMISSION,
                id(),
                new NewScreening(opinions.stream().map(UUID::toString).toList(), "PERSONAL_DATA", isHidden, "含他人电话"));
    }

    /** Numbers by decision, as they are kept. */
    Map<String, Long> counted() {
        return numbers(
                "select t.decision, sum(t.opinions) from TallyEntity t where t.opinions > 0 group by t.decision");
    }

    /** Numbers by decision, counted anew. */
    Map<String, Long> countedFromRows() {
        return numbers("select o.decision, count(o) from OpinionEntity o group by o.decision");
    }

    private Map<String, Long> numbers(String query) {
        Map<String, Long> numbers = new TreeMap<>();
        jpa.tx(em -> em.createQuery(query, Object[].class)
                .getResultList()
                .forEach(row -> numbers.put(row[0] == null ? "" : (String) row[0], (Long) row[1])));
        return numbers;
    }

    boolean ledgerIsIntact() {
        return ledger.verify(COMMISSION).isIntact();
    }

    @Override
    public void close() {
        sessions.close();
    }
}
