package org.jianyan.legislation.internal.amendment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which elements of a sequence have kept their order. */
final class Rising {
    private Rising() {}

    /**
     * The longest selection of a sequence whose positions rise.
     *
     * @param positions where each stood before; elements without one are not selected
     */
    static <T> Set<T> of(List<T> sequence, Map<T, Integer> positions) {
        List<T> tails = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        Map<T, T> before = new HashMap<>();
        for (T element : sequence) {
            Integer position = positions.get(element);
            if (position == null) {
                continue;
            }
            int found = Collections.binarySearch(values, position);
            int at = found < 0 ? -found - 1 : found;
            if (at > 0) {
                before.put(element, tails.get(at - 1));
            }
            if (at == tails.size()) {
                tails.add(element);
                values.add(position);
            } else {
                tails.set(at, element);
                values.set(at, position);
            }
        }
        Set<T> rising = new HashSet<>();
        for (T at = tails.isEmpty() ? null : tails.get(tails.size() - 1); at != null; at = before.get(at)) {
            rising.add(at);
        }
        return rising;
    }
}
