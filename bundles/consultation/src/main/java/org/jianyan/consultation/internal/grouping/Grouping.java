package org.jianyan.consultation.internal.grouping;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.consultation.internal.Background;
import org.jianyan.consultation.internal.ConsultationConfig;
import org.jianyan.consultation.internal.Ledger;
import org.jianyan.consultation.internal.jpa.GroupingCountEntity;
import org.jianyan.consultation.internal.jpa.GroupingHeadEntity;
import org.jianyan.consultation.internal.jpa.GroupingStore;
import org.jianyan.consultation.internal.jpa.GroupingStore.Worded;
import org.jianyan.consultation.internal.jpa.LedgerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Groups opinions in the background, in the order of the ledger: each step takes some entries, and a crash between two
 * steps loses nothing. Any node may take the next step; the texts it keeps in memory are read anew if another node or a
 * person was there in between.
 */
@Component(service = Grouping.class, immediate = true, configurationPid = "org.jianyan.consultation")
public final class Grouping {
    private static final Logger LOG = LoggerFactory.getLogger(Grouping.class);
    private static final int ENTRIES = 2_000;
    private static final int OPINIONS = 4_000;
    private static final int CONSULTATIONS = 50;
    private static final int BYTES_OF_A_TEXT = 1_300;
    /** Tells whoever shows groups that there are others now. */
    private static final Event GROUPED = new Event("org/jianyan/consultation/GROUPED", Map.of("changed", "groups"));

    private final JpaTemplate jpa;
    private final int campaign;
    private final Runnable onGrouped;
    private final long room;
    private final Cache<UUID, KnownTexts> known =
            Caffeine.newBuilder().maximumSize(CONSULTATIONS).build();
    private final Background steps;
    private CompletableFuture<Work> ahead;

    @Activate
    public Grouping(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Ledger ledger,
            @Reference EventAdmin events,
            ConsultationConfig config) {
        this(
                jpa,
                config.group_campaign(),
                () -> events.postEvent(GROUPED),
                ledger::isBusy,
                config.group_pause_millis(),
                Runtime.getRuntime().maxMemory() / 2 / BYTES_OF_A_TEXT);
        steps.start();
    }

    /**
     * Without a thread of its own.
     *
     * @param campaign so many telling opinions in a group point to a campaign
     * @param room for how many texts there is memory
     */
    public Grouping(JpaTemplate jpa, int campaign, long room) {
        this(jpa, campaign, () -> {}, () -> false, 0, room);
    }

    private Grouping(JpaTemplate jpa, int campaign, Runnable onGrouped, BooleanSupplier isBusy, long pause, long room) {
        this.onGrouped = onGrouped;
        this.room = room;
        this.jpa = jpa;
        this.campaign = campaign;
        steps = new Background("grouping", this::step, isBusy, pause);
    }

    @Deactivate
    void close() throws InterruptedException {
        steps.close();
    }

    /**
     * What is to be done next.
     *
     * @param isFull whether there is likely more behind it
     */
    private record Work(long from, long to, boolean isFull, Map<UUID, List<Chunk.Said>> chunks) {}

    /**
     * Groups the opinions of the next entries of the ledger.
     *
     * @return whether there may be more to do
     */
    public boolean step() {
        long from = jpa.txExpr(TransactionType.Supports, em -> {
            GroupingHeadEntity head = new GroupingStore(em).head();
            return head.isStopped() ? -1 : head.position();
        });
        Work work = from < 0 ? null : ahead(from);
        if (work == null) {
            return false;
        }
        ahead = work.isFull() ? CompletableFuture.supplyAsync(() -> read(work.to())) : null;
        Set<UUID> consultations = work.chunks().keySet();
        makeRoom(work);
        try {
            consultations.forEach(
                    id -> jpa.tx(TransactionType.Supports, em -> texts(id).catchUp(new GroupingStore(em), from)));
            if (jpa.txExpr(TransactionType.Required, em -> keep(work, new GroupingStore(em)))) {
                known.asMap().values().stream()
                        .filter(texts -> texts.position() == from)
                        .forEach(texts -> texts.moveTo(work.to()));
                onGrouped.run();
            }
        } catch (RuntimeException e) {
            known.invalidateAll(consultations);
            throw e;
        }
        return true;
    }

    /**
     * Lets consultations at rest make way for those at work.
     *
     * @throws IllegalStateException if those at work have more texts than fit into memory
     */
    private void makeRoom(Work work) {
        Set<UUID> atWork = work.chunks().keySet();
        long needed = jpa.txExpr(TransactionType.Supports, em -> {
            GroupingStore store = new GroupingStore(em);
            return atWork.stream()
                    .mapToLong(id -> work.chunks().get(id).size()
                            + store.findCount(id)
                                    .map(GroupingCountEntity::texts)
                                    .orElse(0L))
                    .sum();
        });
        if (needed > room) {
            throw new IllegalStateException("there is room for " + room + " texts and " + needed
                    + " are needed: give the server more memory (JAVA_MAX_MEM)");
        }
        if (needed
                        + known.asMap().entrySet().stream()
                                .filter(entry -> !atWork.contains(entry.getKey()))
                                .mapToLong(entry -> entry.getValue().size())
                                .sum()
                > room) {
            known.asMap().keySet().retainAll(atWork);
        }
    }

    /** What was read while the step before was written; read now if there is nothing, or another node was here. */
    private Work ahead(long from) {
        CompletableFuture<Work> waiting = ahead;
        ahead = null;
        Work work = null;
        if (waiting != null) {
            try {
                work = waiting.join();
            } catch (CompletionException e) {
                LOG.debug("reading ahead failed", e);
            }
        }
        return work != null && work.from() == from ? work : read(from);
    }

    private Work read(long from) {
        return jpa.txExpr(TransactionType.Supports, em -> {
            long last = new LedgerStore(em).head().position();
            return from >= last ? null : read(from, last, new GroupingStore(em));
        });
    }

    private static Work read(long from, long last, GroupingStore store) {
        long to = Math.min(last, from + ENTRIES);
        List<Worded> opinions = store.recorded(from, to, OPINIONS);
        if (opinions.size() < OPINIONS) {
            return new Work(from, to, to < last, chunks(opinions));
        }
        // the last submission may have been cut off
        long cut = opinions.get(OPINIONS - 1).position();
        List<Worded> whole =
                opinions.stream().filter(opinion -> opinion.position() < cut).toList();
        return whole.isEmpty()
                ? new Work(from, cut, true, chunks(store.recorded(from, cut, Integer.MAX_VALUE)))
                : new Work(from, cut - 1, true, chunks(whole));
    }

    private static Map<UUID, List<Chunk.Said>> chunks(List<Worded> opinions) {
        return Chunk.said(opinions).stream()
                .collect(Collectors.groupingBy(
                        said -> UUID.fromString(said.opinion().consultationId()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private KnownTexts texts(UUID consultationId) {
        return known.get(consultationId, KnownTexts::new);
    }

    /** @return {@code false} if another node was faster */
    private boolean keep(Work work, GroupingStore store) {
        GroupingHeadEntity head = store.lockedHead();
        if (head.isStopped() || head.position() != work.from()) {
            return false;
        }
        work.chunks().forEach((consultationId, said) -> {
            KnownTexts texts = texts(consultationId);
            texts.catchUp(store, work.from());
            new GroupWriter(store, campaign).write(consultationId, said, texts.place(said));
        });
        head.move(work.to());
        return true;
    }
}
