package org.jianyan.consultation.spi;

import java.util.List;
import java.util.Objects;

/**
 * Answers chosen out of given ones. Each is counted with equal answers to the same question of the same form.
 *
 * @param form which form asks, at most 60 characters: the method's id, or what tells several forms of one method apart
 */
public record ClosedAnswers(String form, List<Chosen> chosen) {
    /** No answers. */
    public static final ClosedAnswers NONE = new ClosedAnswers("", List.of());

    private static final int MAX_FORM = 60;

    public ClosedAnswers {
        Objects.requireNonNull(form, "form");
        chosen = List.copyOf(chosen);
        if (form.length() > MAX_FORM || form.isEmpty() && !chosen.isEmpty()) {
            throw new IllegalArgumentException("form should have 1 to " + MAX_FORM + " characters: " + form);
        }
    }

    /**
     * An answer.
     *
     * @param question which question, 1 to 200 characters
     * @param answer which answer, 1 to 200 characters
     */
    public record Chosen(String question, String answer) {
        private static final int MAX = 200;

        public Chosen {
            check("question", question);
            check("answer", answer);
        }

        private static void check(String field, String value) {
            Objects.requireNonNull(value, field);
            if (value.isEmpty() || value.length() > MAX) {
                throw new IllegalArgumentException(field + " should have 1 to " + MAX + " characters: " + value);
            }
        }
    }
}
