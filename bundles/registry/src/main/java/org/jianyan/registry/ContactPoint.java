package org.jianyan.registry;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A legislative contact point (立法联系点).
 *
 * @param id the identifier of its organisation, too
 * @param path its place in the tree of organisations
 * @param plaqueNumber {@code null} until the plaque is awarded
 */
public record ContactPoint(
        UUID id,
        String code,
        String name,
        ContactPointKind kind,
        String path,
        String plaqueNumber,
        String address,
        String specialty,
        LocalDate establishedOn) {
    public ContactPoint {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(establishedOn, "establishedOn");
    }
}
