package org.jianyan.evaluation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * One indicator of a table.
 *
 * @param code unique in the table, for example C3
 * @param part the heading it stands under
 * @param points what it is worth at most; in a table for laws, its weight
 * @param indicator id of what computes it, {@code null} if it is not computed
 * @param parameters what the indicator is told, by name
 * @param veto whether failing it fails the whole
 * @param basis the rule or the material it rests on
 */
public record FrameLine(
        String code,
        String part,
        String title,
        BigDecimal points,
        LineSource source,
        String indicator,
        Map<String, BigDecimal> parameters,
        boolean veto,
        String basis) {
    public FrameLine {
        parameters = parameters == null ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
        basis = basis == null ? "" : basis;
    }
}
