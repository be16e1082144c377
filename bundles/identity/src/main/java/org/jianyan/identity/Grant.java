package org.jianyan.identity;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * A role in the scope of an organisation and all below it.
 *
 * @param scope the organisation's path, for example {@code /320400/320402/}
 * @param onBehalfOf the account that delegated it; empty for one's own
 */
public record Grant(Role role, UUID organisationId, String scope, String onBehalfOf) implements Serializable {
    public Grant {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(organisationId, "organisationId");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(onBehalfOf, "onBehalfOf");
    }

    /** One's own. */
    public Grant(Role role, UUID organisationId, String scope) {
        this(role, organisationId, scope, "");
    }

    /** The same in the hands of somebody who stands in. */
    public Grant delegatedBy(String account) {
        return new Grant(role, organisationId, scope, account);
    }
}
