package org.jianyan.identity;

import java.util.Objects;
import java.util.UUID;

/**
 * A node of the tree city → districts → contact points → stations.
 *
 * @param code unique; GB/T 2260 for the city and its districts
 * @param path codes from the root down, each between slashes; prefixes of it are the organisations above
 * @param parentId {@code null} for the city
 */
public record Organisation(UUID id, String code, String name, OrganisationKind kind, UUID parentId, String path) {
    public Organisation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
    }
}
