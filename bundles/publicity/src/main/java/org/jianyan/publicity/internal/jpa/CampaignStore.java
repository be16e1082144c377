package org.jianyan.publicity.internal.jpa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.publicity.ActivityForm;
import org.jianyan.publicity.Campaign;
import org.jianyan.publicity.CampaignActivity;
import org.jianyan.publicity.CampaignActivityService;
import org.jianyan.publicity.CampaignState;
import org.jianyan.publicity.NewActivity;
import org.jianyan.publicity.Reach;

/** Queries on campaigns and what belongs to them. */
public final class CampaignStore {
    private final EntityManager em;

    public CampaignStore(EntityManager em) {
        this.em = em;
    }

    public void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    public Optional<CampaignEntity> campaign(UUID id) {
        return Optional.ofNullable(em.find(CampaignEntity.class, id.toString()));
    }

    /** Campaigns below one of the scopes or of an organisation above one. */
    public Page<Campaign> campaigns(List<String> scopes, PageRequest page) {
        var query = em.createQuery(
                        "select c from CampaignEntity c where c.id > :after and (c.organisationPath in :above or "
                                + Scopes.condition("c.organisationPath", scopes.size()) + ") order by c.id",
                        CampaignEntity.class)
                .setParameter("after", page.after())
                .setParameter("above", Scopes.withThoseAbove(scopes))
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        return Page.of(query.getResultStream().map(CampaignEntity::toRecord).toList(), page.limit(), Campaign::id);
    }

    public List<Campaign> published(int limit) {
        return em.createQuery(
                        "select c from CampaignEntity c where c.state = :state order by c.publishedAt desc, c.id desc",
                        CampaignEntity.class)
                .setParameter("state", CampaignState.PUBLISHED.name())
                .setMaxResults(limit)
                .getResultStream()
                .map(CampaignEntity::toRecord)
                .toList();
    }

    public List<ExplanationEntity> explanations(UUID campaignId) {
        return em.createQuery(
                        "select e from ExplanationEntity e where e.campaignId = :campaign"
                                + " order by e.provisionPosition, e.id",
                        ExplanationEntity.class)
                .setParameter("campaign", campaignId.toString())
                .getResultList();
    }

    public Optional<MaterialEntity> material(UUID id) {
        return Optional.ofNullable(em.find(MaterialEntity.class, id.toString()));
    }

    public List<MaterialEntity> materials(UUID campaignId) {
        return em.createQuery(
                        "select m from MaterialEntity m where m.campaignId = :campaign order by m.id",
                        MaterialEntity.class)
                .setParameter("campaign", campaignId.toString())
                .getResultList();
    }

    public List<MaterialVersionEntity> versions(Collection<UUID> materials) {
        return materials.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select v from MaterialVersionEntity v where v.materialId in :materials"
                                        + " order by v.materialId, v.number",
                                MaterialVersionEntity.class)
                        .setParameter(
                                "materials",
                                materials.stream().map(UUID::toString).toList())
                        .getResultList();
    }

    public Optional<ActivityEntity> activity(UUID id) {
        return Optional.ofNullable(em.find(ActivityEntity.class, id.toString()));
    }

    /** Activities of a campaign below one of the scopes; {@code null} for all. */
    public Page<CampaignActivity> activities(UUID campaignId, List<String> scopes, PageRequest page) {
        String within = scopes == null ? "" : " and " + Scopes.condition("a.organisationPath", scopes.size());
        var query = em.createQuery(
                        "select a from ActivityEntity a where a.campaignId = :campaign and a.id > :after" + within
                                + " order by a.id",
                        ActivityEntity.class)
                .setParameter("campaign", campaignId.toString())
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1);
        if (scopes != null) {
            Scopes.bind(query::setParameter, scopes);
        }
        return Page.of(records(query.getResultList()), page.limit(), CampaignActivity::id);
    }

    /** Activities with their questions and photos, in two statements however many they are. */
    public List<CampaignActivity> records(List<ActivityEntity> activities) {
        if (activities.isEmpty()) {
            return List.of();
        }
        List<String> ids =
                activities.stream().map(activity -> activity.id().toString()).toList();
        Map<String, List<NewActivity.Question>> questions = em.createQuery(
                        "select q from QuestionEntity q where q.activityId in :ids order by q.position",
                        QuestionEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(groupingBy(QuestionEntity::activityId, mapping(QuestionEntity::toRecord, toList())));
        Map<String, List<CampaignActivity.Photo>> photos = em.createQuery(
                        "select p from PhotoEntity p where p.activityId in :ids order by p.id", PhotoEntity.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(groupingBy(PhotoEntity::activityId, mapping(PhotoEntity::toRecord, toList())));
        return activities.stream()
                .map(activity -> activity.toRecord(
                        questions.getOrDefault(activity.id().toString(), List.of()),
                        photos.getOrDefault(activity.id().toString(), List.of())))
                .toList();
    }

    public Map<ActivityForm, Long> countsByForm(UUID campaignId) {
        Map<ActivityForm, Long> counts = new EnumMap<>(ActivityForm.class);
        em.createQuery(
                        "select a.form, count(a) from ActivityEntity a where a.campaignId = :campaign group by a.form",
                        Object[].class)
                .setParameter("campaign", campaignId.toString())
                .getResultStream()
                .forEach(row -> counts.put(ActivityForm.valueOf((String) row[0]), (Long) row[1]));
        return counts;
    }

    public long audience(UUID campaignId) {
        return em.createQuery(
                        "select coalesce(sum(a.audienceCount), 0) from ActivityEntity a where a.campaignId = :campaign",
                        Number.class)
                .setParameter("campaign", campaignId.toString())
                .getSingleResult()
                .longValue();
    }

    public List<CampaignActivityService.Held> heldBelow(String path, Instant from, Instant to) {
        return em.createQuery(
                        "select a from ActivityEntity a where a.organisationPath like :path and a.heldAt >= :from"
                                + " and a.heldAt < :to order by a.id",
                        ActivityEntity.class)
                .setParameter("path", path + "%")
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .map(ActivityEntity::toHeld)
                .toList();
    }

    public List<Reach> reach(UUID campaignId) {
        return em.createQuery(
                        "select r from ReachEntity r where r.campaignId = :campaign order by r.id", ReachEntity.class)
                .setParameter("campaign", campaignId.toString())
                .getResultStream()
                .map(ReachEntity::toRecord)
                .toList();
    }
}
