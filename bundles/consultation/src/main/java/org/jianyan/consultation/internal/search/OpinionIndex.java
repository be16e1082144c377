package org.jianyan.consultation.internal.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jianyan.commons.Dates;
import org.jianyan.consultation.OpinionQuery;
import org.jianyan.consultation.internal.jpa.SearchStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opinions as Lucene keeps them in a directory. Everything in it comes from the database and can be made again; it
 * remembers up to which entry of which ledger it goes.
 */
final class OpinionIndex implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(OpinionIndex.class);
    /** To be raised when the fields change: an index of another format is made again. */
    private static final String FORMAT = "1";

    private static final int BUFFER_MB = 32;
    private static final String NONE = "";

    static final String ID = "id";
    static final String ARRIVAL = "arrival";
    static final String CONSULTATION = "consultation";
    static final String PATH = "path";
    static final String PROVISION = "provision";
    static final String METHOD = "method";
    static final String KIND = "kind";
    static final String STANCE = "stance";
    static final String STATE = "state";
    static final String DAY = "day";
    static final FacetsConfig FACETS = new FacetsConfig();

    /** Whether a term is there, not where nor how often. */
    private static final FieldType PRESENCE = new FieldType();

    static {
        PRESENCE.setTokenized(true);
        PRESENCE.setOmitNorms(true);
        PRESENCE.setIndexOptions(IndexOptions.DOCS);
        PRESENCE.freeze();
        FACETS.setMultiValued(STATE, true);
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Cache<IndexReader, SortedSetDocValuesReaderState> facets =
            Caffeine.newBuilder().weakKeys().build();
    private volatile long position;
    private String hash;

    private OpinionIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        Map<String, String> data = new HashMap<>();
        if (writer.getLiveCommitData() != null) {
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        position = Long.parseLong(data.getOrDefault("position", "0"));
        hash = data.getOrDefault("hash", NONE);
        searchers = new SearcherManager(writer, null);
        if (!FORMAT.equals(data.get("format"))) {
            clear();
        }
    }

    /** Opens the index in a directory; one that cannot be read is thrown away. */
    static OpinionIndex open(Path path) {
        try {
            try {
                return opened(path);
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | EOFException
                    | FileNotFoundException
                    | NoSuchFileException e) {
                LOG.warn("the search index in {} cannot be read and is made again", path, e);
                try (Directory directory = FSDirectory.open(path)) {
                    for (String file : directory.listAll()) {
                        directory.deleteFile(file);
                    }
                }
                return opened(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index in " + path + " cannot be opened", e);
        }
    }

    /** What was opened before something failed is closed, or nobody could open it again. */
    private static OpinionIndex opened(Path path) throws IOException {
        Directory directory = FSDirectory.open(path);
        IndexWriter writer = null;
        OpinionIndex index = null;
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(Words.ANALYZER)
                            .setRAMBufferSizeMB(BUFFER_MB)
                            .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0)));
            index = new OpinionIndex(directory, writer);
            return index;
        } finally {
            if (index == null) {
                IOUtils.closeWhileHandlingException(writer == null ? null : writer::rollback, directory);
            }
        }
    }

    /** The last entry of the ledger that searches see. */
    long position() {
        return position;
    }

    /** What binds that entry to those before; empty before the first one. */
    String hash() {
        return hash;
    }

    /** Whether it still can be written to: not after a failure of the disk. */
    boolean isOpen() {
        return writer.isOpen();
    }

    /** Puts an opinion in place of what was there of it; searches see it after {@link #moveTo}. */
    void put(SearchStore.Row row) {
        try {
            writer.updateDocument(new Term(ID, row.id()), FACETS.build(document(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(SearchStore.Row row) {
        Document document = new Document();
        document.add(new StringField(ID, row.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(row.id())));
        long arrival = UUID.fromString(row.id()).getMostSignificantBits();
        document.add(new LongPoint(ARRIVAL, arrival));
        document.add(new NumericDocValuesField(ARRIVAL, arrival));
        document.add(new StringField(CONSULTATION, row.consultationId(), Field.Store.NO));
        document.add(new StringField(PATH, Objects.toString(row.path(), OpinionQuery.PUBLIC), Field.Store.NO));
        document.add(new IntPoint(PROVISION, row.provisionPosition()));
        LocalDate day = day(row.submittedAt());
        document.add(new LongPoint(DAY, day.toEpochDay()));
        row.words().forEach(words -> {
            document.add(new TextField(Words.FIELD, words, Field.Store.NO));
            document.add(new Field(Words.CHARACTERS, words, PRESENCE));
        });
        facet(document, PROVISION, Objects.toString(row.provisionId(), OpinionQuery.WHOLE_TEXT));
        facet(document, METHOD, row.method());
        facet(document, PATH, Objects.toString(row.path(), OpinionQuery.PUBLIC));
        facet(document, KIND, row.kind());
        if (row.stance() != null) {
            facet(document, STANCE, row.stance());
        }
        facet(document, STATE, Objects.toString(row.decision(), OpinionQuery.UNDECIDED));
        if (row.isHidden()) {
            facet(document, STATE, OpinionQuery.HIDDEN);
        }
        facet(document, DAY, day.toString());
        return document;
    }

    private static void facet(Document document, String name, String value) {
        document.add(new SortedSetDocValuesFacetField(name, value));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Dates.ZONE).toLocalDate();
    }

    /** Lets searches see what was put, which is what the ledger says up to an entry. */
    void moveTo(long newPosition, String newHash) {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        position = newPosition;
        hash = newHash;
    }

    /** Takes what was replaced out of the files as well, where it would stay until they are merged; then makes that durable. */
    void purge() {
        try {
            writer.forceMergeDeletes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        moveTo(position, hash);
        commit();
    }

    /** Makes durable what searches see. */
    void commit() {
        try {
            writer.setLiveCommitData(Map.of("format", FORMAT, "position", Long.toString(position), "hash", hash)
                    .entrySet());
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins anew. */
    void clear() {
        try {
            writer.deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        moveTo(0, NONE);
        commit();
    }

    /** What is done with a searcher. */
    interface Searching<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    <T> T search(Searching<T> searching) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return searching.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What counting in a searcher's view needs. */
    SortedSetDocValuesReaderState facets(IndexSearcher searcher) {
        return facets.get(searcher.getIndexReader(), reader -> {
            try {
                return new DefaultSortedSetDocValuesReaderState(reader, FACETS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Forgets what was not committed. */
    @Override
    public void close() {
        try {
            IOUtils.close(searchers, writer::rollback, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
