package org.jianyan.evaluation.internal.jpa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.commons.Uuids;
import org.jianyan.evaluation.Frame;
import org.jianyan.evaluation.FrameLine;

/** Queries on tables of indicators. */
public final class FrameStore {
    private final EntityManager em;

    public FrameStore(EntityManager em) {
        this.em = em;
    }

    public void add(Frame frame, String account) {
        em.persist(new FrameEntity(frame, account, Instant.now()));
        em.flush();
        for (int i = 0; i < frame.lines().size(); i++) {
            em.persist(new FrameLineEntity(
                    Uuids.next(), frame.id(), i, frame.lines().get(i)));
        }
        em.flush();
    }

    public Optional<Frame> frame(UUID id) {
        return Optional.ofNullable(em.find(FrameEntity.class, id.toString()))
                .map(frame -> withLines(List.of(frame)).get(0));
    }

    /** Tables below one of the scopes or of an organisation above one. */
    public Page<Frame> frames(List<String> scopes, PageRequest page) {
        var query = em.createQuery(
                        "select f from FrameEntity f where f.id > :after and (f.organisationPath in :above or "
                                + Scopes.condition("f.organisationPath", scopes.size()) + ") order by f.id",
                        FrameEntity.class)
                .setParameter("after", page.after())
                .setParameter("above", Scopes.withThoseAbove(scopes))
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        return Page.of(withLines(query.getResultList()), page.limit(), Frame::id);
    }

    private List<Frame> withLines(List<FrameEntity> frames) {
        if (frames.isEmpty()) {
            return List.of();
        }
        Map<String, List<FrameLine>> lines = em.createQuery(
                        "select l from FrameLineEntity l where l.frameId in :frames order by l.position",
                        FrameLineEntity.class)
                .setParameter("frames", frames.stream().map(FrameEntity::id).toList())
                .getResultStream()
                .collect(groupingBy(FrameLineEntity::frameId, mapping(FrameLineEntity::toRecord, toList())));
        return frames.stream()
                .map(frame -> frame.toRecord(lines.getOrDefault(frame.id(), List.of())))
                .toList();
    }
}
