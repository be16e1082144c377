package org.jianyan.commons;

/**
 * Which page of a list is wanted.
 *
 * @param limit 1 to 500 rows
 * @param after cursor of the page before, empty for the first page
 */
public record PageRequest(int limit, String after) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    public PageRequest {
        after = after == null ? "" : after;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new ValidationException(new Violation("limit", "range", "每页条数应为 1 至 " + MAX_LIMIT + "，收到：" + limit));
        }
    }

    /** A page request from optional query parameters. */
    public static PageRequest of(Integer limit, String after) {
        return new PageRequest(limit == null ? DEFAULT_LIMIT : limit, after);
    }
}
