package org.jianyan.commons;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items at most as many as asked for
 * @param next cursor of the following page, {@code null} on the last one
 */
public record Page<T>(List<T> items, String next) {
    public Page {
        items = List.copyOf(items);
    }

    /** Makes a page of rows that were read with a limit one greater than the page's size. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Object> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.get(limit - 1)).toString());
    }
}
