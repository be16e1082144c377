package org.jianyan.consultation.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;

/** In which order opinions are listed, and where in it a page begins. */
enum Order {
    ARRIVAL {
        @Override
        String cursor(FieldDoc last, String id) {
            return id;
        }

        @Override
        Optional<Object[]> fields(String cursor) {
            return Uuids.parse(cursor).map(Order::place);
        }
    },
    BEST_FIRST {
        @Override
        String cursor(FieldDoc last, String id) {
            return "%08x.%s".formatted(Float.floatToIntBits((Float) last.fields[0]), id);
        }

        @Override
        Optional<Object[]> fields(String cursor) {
            return cursor.matches("[0-9a-f]{8}\\..+")
                    ? Uuids.parse(cursor.substring(9)).map(id -> {
                        Object[] place = place(id);
                        return new Object[] {
                            Float.intBitsToFloat(Integer.parseUnsignedInt(cursor.substring(0, 8), 16)),
                            place[0],
                            place[1]
                        };
                    })
                    : Optional.empty();
        }
    };

    private static final SortField[] BY_ARRIVAL = {
        new SortField(OpinionIndex.ARRIVAL, SortField.Type.LONG), new SortField(OpinionIndex.ID, SortField.Type.STRING)
    };

    abstract String cursor(FieldDoc last, String id);

    abstract Optional<Object[]> fields(String cursor);

    private static Object[] place(UUID id) {
        return new Object[] {id.getMostSignificantBits(), new BytesRef(id.toString())};
    }

    private Sort sort() {
        return this == ARRIVAL ? new Sort(BY_ARRIVAL) : new Sort(SortField.FIELD_SCORE, BY_ARRIVAL[0], BY_ARRIVAL[1]);
    }

    /**
     * A page of what was found.
     *
     * @param next cursor of the page behind it, {@code null} if there is none
     */
    record Found(long total, List<UUID> ids, String next) {}

    Found page(IndexSearcher searcher, Query query, PageRequest page) throws IOException {
        FieldDoc after = page.after().isEmpty() ? null : after(searcher, page.after());
        // by arrival the first ones are known without looking at all, and all are counted faster than gathered
        TopFieldDocs docs = searcher.search(
                query,
                new TopFieldCollectorManager(
                        sort(), page.limit() + 1, after, this == ARRIVAL ? page.limit() + 1 : Integer.MAX_VALUE));
        long total = this == ARRIVAL ? searcher.count(query) : docs.totalHits.value;
        List<UUID> ids = new ArrayList<>();
        String next = null;
        int size = Math.min(page.limit(), docs.scoreDocs.length);
        for (int i = 0; i < size; i++) {
            ScoreDoc doc = docs.scoreDocs[i];
            String id = searcher.storedFields().document(doc.doc).get(OpinionIndex.ID);
            ids.add(UUID.fromString(id));
            if (i == size - 1 && docs.scoreDocs.length > size) {
                next = cursor((FieldDoc) doc, id);
            }
        }
        return new Found(total, ids, next);
    }

    private FieldDoc after(IndexSearcher searcher, String cursor) {
        Object[] fields = fields(cursor)
                .orElseThrow(
                        () -> new ValidationException(new Violation("after", "cursor", "应为上一页的 next，收到：" + cursor)));
        return new FieldDoc(Math.max(0, searcher.getIndexReader().maxDoc() - 1), Float.NaN, fields);
    }
}
