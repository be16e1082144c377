package org.jianyan.commons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers every fault of an input, so that they are told all at once. */
public final class Violations {
    private final List<Violation> list = new ArrayList<>();

    /** Notes a fault unless the condition holds. */
    public Violations require(boolean condition, String field, String code, String message) {
        if (!condition) {
            list.add(new Violation(field, code, message));
        }
        return this;
    }

    /** Requires text of 1 to {@code max} characters that is not blank. */
    public Violations text(String field, String value, int max) {
        if (value == null || value.isBlank()) {
            list.add(new Violation(field, "required", "必填"));
        }
        return optionalText(field, value, max);
    }

    /** Allows no text, or at most {@code max} characters. */
    public Violations optionalText(String field, String value, int max) {
        return require(
                value == null || value.length() <= max,
                field,
                "too-long",
                "最多 " + max + " 个字符，收到 " + (value == null ? 0 : value.length()) + " 个");
    }

    /** Requires one of an enumeration's names. */
    public <E extends Enum<E>> Violations oneOf(String field, String value, Class<E> type) {
        boolean known = value != null
                && List.of(type.getEnumConstants()).stream()
                        .anyMatch(constant -> constant.name().equals(value));
        return require(known, field, "unknown", "应为 " + List.of(type.getEnumConstants()) + " 之一，收到：" + value);
    }

    public Violations addAll(Collection<Violation> more) {
        list.addAll(more);
        return this;
    }

    public List<Violation> list() {
        return List.copyOf(list);
    }

    /** @throws ValidationException with all faults, if there is one */
    public void throwIfAny() {
        if (!list.isEmpty()) {
            throw new ValidationException(list);
        }
    }
}
