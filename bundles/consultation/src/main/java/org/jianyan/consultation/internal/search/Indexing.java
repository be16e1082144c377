package org.jianyan.consultation.internal.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Unavailable;
import org.jianyan.consultation.IndexState;
import org.jianyan.consultation.internal.Background;
import org.jianyan.consultation.internal.ConsultationConfig;
import org.jianyan.consultation.internal.Ledger;
import org.jianyan.consultation.internal.jpa.LedgerStore;
import org.jianyan.consultation.internal.jpa.SearchStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this node's search index up with the ledger, in the background and in its order. What the ledger does not know
 * does not change how an opinion is found.
 */
@Component(service = Indexing.class, immediate = true, configurationPid = "org.jianyan.consultation")
public final class Indexing {
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int ENTRIES = 2_000;
    private static final long UNCOMMITTED = 100_000;
    private static final long COMMIT_NANOS = Duration.ofSeconds(10).toNanos();

    private final JpaTemplate jpa;
    private final Path directory;
    private final Background steps;
    private volatile OpinionIndex index;
    private volatile String failure;
    private volatile boolean isAnewWanted;
    private long committed;
    private long committedAt = System.nanoTime();

    @Activate
    public Indexing(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Ledger ledger,
            ConsultationConfig config) {
        this(
                jpa,
                Path.of(System.getProperty("karaf.data")).resolve(config.search_directory()),
                ledger::isBusy,
                config.search_pause_millis());
        steps.start();
    }

    /**
     * Without a thread of its own.
     *
     * @param directory of the index; nobody else may have one there
     */
    public Indexing(JpaTemplate jpa, Path directory) {
        this(jpa, directory, () -> false, 0);
    }

    private Indexing(JpaTemplate jpa, Path directory, BooleanSupplier isBusy, long pause) {
        this.jpa = jpa;
        this.directory = directory;
        steps = new Background("indexing", this::step, isBusy, pause);
    }

    @Deactivate
    public void close() throws InterruptedException {
        steps.close();
        if (index != null) {
            if (index.isOpen()) {
                index.commit();
            }
            index.close();
        }
    }

    /** @throws Unavailable if there is no index that can be opened */
    OpinionIndex index() {
        OpinionIndex open = index;
        if (open == null) {
            throw new Unavailable("检索索引暂时不能使用，请稍后再试");
        }
        return open;
    }

    /** How many entries of the ledger the index does not have. */
    long waiting() {
        long last = jpa.txExpr(
                TransactionType.Supports, em -> new LedgerStore(em).head().position());
        return Math.max(0, last - index().position());
    }

    IndexState state() {
        return new IndexState(
                index().position(),
                waiting(),
                index().search(searcher -> (long) searcher.getIndexReader().numDocs()),
                failure);
    }

    /** Has the index made again. */
    void anew() {
        isAnewWanted = true;
    }

    /**
     * Takes in the next entries of the ledger.
     *
     * @return whether there may be more to do
     */
    public boolean step() {
        try {
            open();
            boolean isMore = isAnewWanted
                    ? clear()
                    : jpa.txExpr(TransactionType.Required, em -> read(new LedgerStore(em), new SearchStore(em)));
            commit(isMore);
            failure = null;
            return isMore;
        } catch (RuntimeException | Error e) {
            failure = e.toString();
            throw e;
        }
    }

    /** Opens the index at first, and again after the disk failed; until then searches have what they had. */
    private void open() {
        OpinionIndex before = index;
        if (before == null || !before.isOpen()) {
            index = OpinionIndex.open(directory);
            committed = index.position();
            if (before != null) {
                before.close();
            }
        }
    }

    private boolean clear() {
        index.clear();
        committed = 0;
        isAnewWanted = false;
        return true;
    }

    private boolean read(LedgerStore ledger, SearchStore store) {
        long from = index.position();
        long last = ledger.head().position();
        if (last < from || !store.hash(from).equals(index.hash())) {
            LOG.warn("the search index is not of this database, or of a later state of it, and is made again");
            return clear();
        }
        if (from == last) {
            return false;
        }
        long to = Math.min(last, from + ENTRIES);
        store.changed(from, to, index::put);
        index.moveTo(to, store.hash(to));
        if (store.isErasing(from, to)) {
            index.purge();
            committed = to;
            committedAt = System.nanoTime();
        }
        return to < last;
    }

    /** Not at every step: what is lost is read from the database again. */
    private void commit(boolean isMore) {
        long ahead = index.position() - committed;
        if (ahead >= UNCOMMITTED || ahead > 0 && !isMore && System.nanoTime() - committedAt > COMMIT_NANOS) {
            index.commit();
            committed = index.position();
            committedAt = System.nanoTime();
        }
    }
}
