package org.jianyan.consultation;

import java.util.List;

/**
 * A page of what was found.
 *
 * @param total how many opinions there are on all pages
 * @param waiting entries of the ledger, of whatever kind and consultation, that are not in the index yet
 * @param next cursor of the following page, {@code null} on the last one
 */
public record SearchHits(long total, long waiting, List<Hit> items, String next) {
    public SearchHits {
        items = List.copyOf(items);
    }

    /**
     * An opinion that was found.
     *
     * @param excerpts sentences with the words, none if none were searched for
     */
    public record Hit(Opinion opinion, List<Excerpt> excerpts) {
        public Hit {
            excerpts = List.copyOf(excerpts);
        }
    }

    /**
     * Sentences of an opinion.
     *
     * @param field {@code text}, {@code reason} or {@code wording}
     */
    public record Excerpt(String field, List<Part> words) {
        public Excerpt {
            words = List.copyOf(words);
        }
    }

    /** @param isMatch whether it was searched for */
    public record Part(String text, boolean isMatch) {}
}
