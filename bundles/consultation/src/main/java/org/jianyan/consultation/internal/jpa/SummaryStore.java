package org.jianyan.consultation.internal.jpa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.summary.NewSummary;
import org.jianyan.consultation.summary.PublishedSummary;
import org.jianyan.consultation.summary.SummaryFigures;
import org.jianyan.consultation.summary.SummaryFigures.Count;

/** Queries on summaries and what they are made from. */
public final class SummaryStore {
    private static final List<String> ACTIVITIES =
            List.of("symposium", "expert-review", "hearing", "field-research", "home-visit");

    private final EntityManager em;

    public SummaryStore(EntityManager em) {
        this.em = em;
    }

    /** Keeps a summary as the consultation's latest. */
    public void add(UUID consultationId, NewSummary input, SummaryFigures figures, String by) {
        int number = latest(consultationId).map(SummaryEntity::number).orElse(0) + 1;
        SummaryEntity summary = new SummaryEntity(consultationId, number, input.introduction(), figures, by);
        em.persist(summary);
        em.flush();
        add(summary, SummaryCountEntity.Kind.DECISION, figures.decisions());
        add(summary, SummaryCountEntity.Kind.PROVISION, figures.provisions());
        add(summary, SummaryCountEntity.Kind.METHOD, figures.methods());
        add(summary, SummaryCountEntity.Kind.SOURCE, figures.sources());
        input.points().forEach(point -> em.persist(new SummaryPointEntity(summary, point)));
    }

    private void add(SummaryEntity summary, SummaryCountEntity.Kind kind, List<Count> counts) {
        counts.forEach(count -> em.persist(new SummaryCountEntity(summary, kind, count)));
    }

    private Optional<SummaryEntity> latest(UUID consultationId) {
        return em.createQuery(
                        "select s from SummaryEntity s where s.consultationId = :consultation order by s.number desc",
                        SummaryEntity.class)
                .setParameter("consultation", consultationId.toString())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The latest one. */
    public Optional<PublishedSummary> published(Consultation consultation) {
        return latest(consultation.id())
                .map(summary -> summary.toRecord(
                        consultation,
                        of(summary, SummaryCountEntity.class).toList(),
                        of(summary, SummaryPointEntity.class)
                                .map(SummaryPointEntity::toRecord)
                                .toList()));
    }

    private <E> Stream<E> of(SummaryEntity summary, Class<E> type) {
        return em.createQuery(
                        "select e from " + type.getSimpleName() + " e where e.summaryId = :summary order by e.id", type)
                .setParameter("summary", summary.id())
                .getResultStream();
    }

    /** Titles of all methods that ever took something in by a form, by their identifiers; they may be gone. */
    public Map<String, String> formTitles() {
        return em.createQuery(
                        "select f.key.method, max(f.titleZh) from MethodFormEntity f group by f.key.method",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** The records of activities, in JSON. */
    public Stream<String> records(UUID consultationId) {
        return em.createQuery(
                        "select s.original from SubmissionEntity s where s.consultationId = :consultation"
                                + " and s.method in :methods",
                        String.class)
                .setParameter("consultation", consultationId.toString())
                .setParameter("methods", ACTIVITIES)
                .getResultStream();
    }

    /**
     * What was decided on the opinions of groups that a person gave a title, by group, decision and reason.
     *
     * @param limit how many groups at most
     */
    public List<Titled> titled(UUID consultationId, int limit) {
        List<String> groups = em.createQuery(
                        "select g.id from GroupEntity g where g.consultationId = :consultation and g.title is not null"
                                + " and g.texts > 0 order by g.opinions desc, g.id",
                        String.class)
                .setParameter("consultation", consultationId.toString())
                .setMaxResults(limit)
                .getResultList();
        if (groups.isEmpty()) {
            return List.of();
        }
        return Stream.of("o.id = t.id", "exists (select c.id from CopyEntity c where c.id = o.id and c.textId = t.id)")
                .flatMap(member -> em.createQuery(
                                "select g.id, g.title, max(o.provisionLabel), o.decision, o.decisionReason, count(o)"
                                        + " from GroupEntity g, TextEntity t, OpinionEntity o where g.id in :groups"
                                        + " and t.groupId = g.id and " + member
                                        + " group by g.id, g.title, o.decision, o.decisionReason",
                                Object[].class)
                        .setParameter("groups", groups)
                        .getResultStream())
                .map(row -> new Titled(
                        UUID.fromString((String) row[0]),
                        (String) row[1],
                        (String) row[2],
                        row[3] == null ? null : Decision.valueOf((String) row[3]),
                        row[4] == null ? "" : (String) row[4],
                        (Long) row[5]))
                .toList();
    }

    /** Some opinions of a group with a title. */
    public record Titled(UUID group, String title, String provision, Decision decision, String reason, long opinions) {}
}
