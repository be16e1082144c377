package org.jianyan.commons;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The part of a query that keeps rows within the organisations a caller may see. */
public final class Scopes {
    private Scopes() {}

    /** {@link #condition(String, int, int)} for all scopes bound. */
    public static String condition(String path, int count) {
        return condition(path, 0, count);
    }

    /**
     * A condition in JPQL that holds for paths below one of some scopes, and for none if there is no scope.
     *
     * @param path the expression that yields a row's path
     * @param from index of the first scope meant, among those bound by {@link #bind}
     * @param to index behind the last one
     */
    public static String condition(String path, int from, int to) {
        return from == to
                ? "1 = 0"
                : IntStream.range(from, to)
                        .mapToObj(i -> path + " like :scope" + i)
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Binds the scopes to a query's {@code setParameter}. */
    public static void bind(BiFunction<String, Object, ?> setParameter, List<String> scopes) {
        IntStream.range(0, scopes.size()).forEach(i -> setParameter.apply("scope" + i, scopes.get(i) + "%"));
    }

    /** The paths of the organisations above some scopes, and the scopes themselves. */
    public static List<String> withThoseAbove(List<String> scopes) {
        return scopes.stream()
                .flatMap(scope -> IntStream.range(0, scope.length())
                        .filter(i -> scope.charAt(i) == '/')
                        .mapToObj(i -> scope.substring(0, i + 1)))
                .distinct()
                .toList();
    }
}
