package org.jianyan.identity;

import java.util.Objects;
import java.util.UUID;

/**
 * A role in the scope of an organisation and all below it.
 *
 * @param scope the organisation's path, for example {@code /320400/320402/}
 */
public record Grant(Role role, UUID organisationId, String scope) {
    public Grant {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(organisationId, "organisationId");
        Objects.requireNonNull(scope, "scope");
    }
}
