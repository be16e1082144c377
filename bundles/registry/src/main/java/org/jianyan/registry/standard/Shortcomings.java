package org.jianyan.registry.standard;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a contact point lacks.
 *
 * @param lacking each with what would be right
 */
public record Shortcomings(UUID contactPointId, String code, String name, List<Shortcoming> lacking) {
    public Shortcomings {
        Objects.requireNonNull(contactPointId, "contactPointId");
        lacking = List.copyOf(lacking);
    }

    /**
     * One thing.
     *
     * @param subject a {@link Duty} or a {@link StandardItem}
     */
    public record Shortcoming(String subject, String message) {}
}
