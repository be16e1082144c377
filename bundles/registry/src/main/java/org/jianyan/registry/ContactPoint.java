package org.jianyan.registry;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jianyan.registry.lifecycle.Standing;

/**
 * A legislative contact point (立法联系点).
 *
 * @param id the identifier of its organisation, too
 * @param path its place in the tree of organisations
 * @param plaqueNumber {@code null} until the plaque is awarded
 * @param standing whether it is in office, urged, ended
 * @param termFrom first day of its term; {@code null} if that was not told
 * @param termUntil last day of its term; {@code null} if that was not told
 * @param urgedUntil by when it has to mend what it was urged to; {@code null} unless it is urged
 * @param endedOn since when it is no contact point any more; {@code null} while it is
 * @param location where it is found; {@code null} if that was not told
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
        LocalDate establishedOn,
        Standing standing,
        LocalDate termFrom,
        LocalDate termUntil,
        LocalDate urgedUntil,
        LocalDate endedOn,
        Location location) {
    public ContactPoint {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(establishedOn, "establishedOn");
        Objects.requireNonNull(standing, "standing");
    }

    /** One that begins its office. */
    public static ContactPoint inOffice(
            UUID id,
            String code,
            String name,
            ContactPointKind kind,
            String path,
            String plaqueNumber,
            String address,
            String specialty,
            LocalDate establishedOn,
            LocalDate termUntil) {
        return new ContactPoint(
                id,
                code,
                name,
                kind,
                path,
                plaqueNumber,
                address,
                specialty,
                establishedOn,
                Standing.IN_OFFICE,
                establishedOn,
                termUntil,
                null,
                null,
                null);
    }
}
