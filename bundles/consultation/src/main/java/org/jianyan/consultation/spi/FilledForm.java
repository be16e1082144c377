package org.jianyan.consultation.spi;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * The files of a property whose schema has the format {@code data-url}, or is a list of such: none if it was left out.
     *
     * @throws IllegalArgumentException if what it holds is no file; the platform hands no such form to a method
     */
    public List<FormFile> files(String property) {
        Object value = values.get(property);
        return (value instanceof List<?> list ? list.stream() : Stream.ofNullable(value))
                .map(url -> FormFile.parse(url.toString())
                        .orElseThrow(() -> new IllegalArgumentException(property + " holds no file")))
                .toList();
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
