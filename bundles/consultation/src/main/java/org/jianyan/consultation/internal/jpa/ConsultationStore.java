package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ConsultationChange;
import org.jianyan.consultation.Stage;

/** Queries on consultations and tasks. */
public final class ConsultationStore {
    private final EntityManager em;

    public ConsultationStore(EntityManager em) {
        this.em = em;
    }

    public void add(Consultation consultation, List<TaskEntity> tasks) {
        em.persist(new ConsultationEntity(consultation));
        em.flush();
        new TaskStore(em).add(tasks, consultation.organisationPath());
    }

    public Optional<ConsultationEntity> consultation(UUID id) {
        return Optional.ofNullable(em.find(ConsultationEntity.class, id.toString()));
    }

    /**
     * As it is now, whatever was read of it before. Behind the ledger's lock it stays so until the transaction ends. Not
     * locked itself: whoever hands in refers to it and then waits for the ledger.
     */
    public Optional<ConsultationEntity> fresh(UUID id) {
        Optional<ConsultationEntity> consultation = consultation(id);
        consultation.ifPresent(em::refresh);
        return consultation;
    }

    /** As it is now, and stays until the transaction ends. Many may hold it so at a time. */
    public Optional<ConsultationEntity> held(UUID id) {
        Optional<ConsultationEntity> consultation = consultation(id);
        consultation.ifPresent(one -> em.refresh(one, LockModeType.PESSIMISTIC_READ));
        return consultation;
    }

    /** The stages that some are in. Behind the ledger's lock the answer holds until the transaction ends. */
    public Set<Stage> stages(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : em.createQuery("select distinct c.stage from ConsultationEntity c where c.id in :ids", String.class)
                        .setParameter("ids", ids.stream().map(UUID::toString).toList())
                        .getResultStream()
                        .map(Stage::valueOf)
                        .collect(Collectors.toSet());
    }

    /** Those of some whose readings are recorded. */
    public List<UUID> confidential(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c.id from ConsultationEntity c where c.id in :ids and c.visibility = 'CONFIDENTIAL'",
                                String.class)
                        .setParameter("ids", ids.stream().map(UUID::toString).toList())
                        .getResultStream()
                        .map(UUID::fromString)
                        .toList();
    }

    /** How many opinions have no decision. */
    public long undecided(UUID id) {
        return em.createQuery(
                        "select count(o) from OpinionEntity o where o.consultationId = :id and o.decision is null",
                        Long.class)
                .setParameter("id", id.toString())
                .getSingleResult();
    }

    public List<ConsultationChange> changes(UUID id) {
        return em.createQuery(
                        "select c from ConsultationChangeEntity c where c.consultationId = :id order by c.id",
                        ConsultationChangeEntity.class)
                .setParameter("id", id.toString())
                .getResultStream()
                .map(ConsultationChangeEntity::toRecord)
                .toList();
    }

    /** Those published, owned within the first scopes, or with a task within the second. */
    public Page<Consultation> consultations(List<String> owned, List<String> invited, PageRequest page) {
        List<String> scopes = new ArrayList<>(owned);
        scopes.addAll(invited);
        var query = em.createQuery(
                        "select c from ConsultationEntity c where c.id > :after and ("
                                + Scopes.condition("c.organisationPath", 0, owned.size())
                                + " or c.stage <> 'PREPARED' and (c.visibility = 'PUBLIC' or exists (select t.id"
                                + " from TaskEntity t where t.consultationId = c.id and "
                                + Scopes.condition("t.contactPointPath", owned.size(), scopes.size())
                                + "))) order by c.id",
                        ConsultationEntity.class)
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        return Page.of(
                query.getResultStream().map(ConsultationEntity::toRecord).toList(), page.limit(), Consultation::id);
    }

    /** The versions of a draft that the public was asked about. */
    public List<UUID> publicVersions(UUID draftId) {
        return em.createQuery(
                        "select distinct c.versionId from ConsultationEntity c where c.draftId = :draft"
                                + " and c.visibility = 'PUBLIC' and c.stage <> 'PREPARED'",
                        String.class)
                .setParameter("draft", draftId.toString())
                .getResultStream()
                .map(UUID::fromString)
                .toList();
    }

    /** Those that the public may hand in to at a moment, the newest first. */
    public List<Consultation> open(Instant now, int limit) {
        return em.createQuery(
                        "select c from ConsultationEntity c where c.stage = 'OPEN' and c.visibility = 'PUBLIC'"
                                + " and c.deadline > :now order by c.openedAt desc, c.id desc",
                        ConsultationEntity.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultStream()
                .map(ConsultationEntity::toRecord)
                .toList();
    }

    /** Consultations of organisations below a path, opened in a span of time, that take no more opinions. */
    public List<Consultation> finished(String path, Instant from, Instant to, Instant now) {
        return em.createQuery(
                        "select c from ConsultationEntity c where c.organisationPath like :path and c.openedAt >= :from"
                                + " and c.openedAt < :to and (c.stage = 'OPEN' and c.deadline <= :now or"
                                + " c.stage not in ('PREPARED', 'PUBLISHED', 'OPEN')) order by c.id",
                        ConsultationEntity.class)
                .setParameter("path", path + "%")
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("now", now)
                .getResultStream()
                .map(ConsultationEntity::toRecord)
                .toList();
    }
}
