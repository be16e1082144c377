package org.jianyan.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A contact point as everybody may see it.
 *
 * @param organisationName whose contact point it is: the district office's or the commission's
 * @param address where one finds it; {@code null} if it was not told
 * @param specialty what it knows best; {@code null} if it was not told
 * @param location where it is on a map; {@code null} if it was not told
 */
public record DirectoryEntry(
        UUID id,
        String code,
        String name,
        ContactPointKind kind,
        String organisationName,
        String address,
        String specialty,
        LocalDate establishedOn,
        Location location) {}
