package org.jianyan.commons;

import java.util.Objects;

/**
 * One fault in an input.
 *
 * @param field where it is: a JSON path, a parameter's name or a table's row and column
 * @param code what kind of fault, for programs
 * @param message what is wrong and what would be right, for people
 */
public record Violation(String field, String code, String message) {
    public Violation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    /** As people read it at the console. */
    @Override
    public String toString() {
        return field + ": " + message;
    }
}
