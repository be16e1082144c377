package org.jianyan.consultation.spi;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A form as it was filled in.
 *
 * @param values by property: texts, numbers, booleans, lists and maps, as JSON has them; a null is left out
 */
public record FilledForm(Map<String, Object> values) {
    public FilledForm {
        values = values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The text of a property, empty if it was left out. */
    public String text(String property) {
        Object value = values.get(property);
        return value == null ? "" : value.toString();
    }

    /** The objects of a list property, none if it was left out. */
    @SuppressWarnings("unchecked")
    public List<FilledForm> list(String property) {
        Object value = values.get(property);
        return value instanceof List<?> list
                ? list.stream()
                        .map(item -> new FilledForm((Map<String, Object>) item))
                        .toList()
                : List.of();
    }
}
