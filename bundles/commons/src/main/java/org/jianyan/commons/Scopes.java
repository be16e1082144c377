package org.jianyan.commons;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The part of a query that keeps rows within the organisations a caller may see. */
public final class Scopes {
    private Scopes() {}

    /**
     * A condition in JPQL that holds for paths below one of the scopes, and for none if there is no scope.
     *
     * @param path the expression that yields a row's path
     * @param count number of scopes, bound afterwards by {@link #bind}
     */
    public static String condition(String path, int count) {
        return count == 0
                ? "1 = 0"
                : IntStream.range(0, count)
                        .mapToObj(i -> path + " like :scope" + i)
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Binds the scopes to a query's {@code setParameter}. */
    public static void bind(BiFunction<String, Object, ?> setParameter, List<String> scopes) {
        IntStream.range(0, scopes.size()).forEach(i -> setParameter.apply("scope" + i, scopes.get(i) + "%"));
    }
}
