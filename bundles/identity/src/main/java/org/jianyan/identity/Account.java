package org.jianyan.identity;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A person's or a system's account, without its password.
 *
 * @param secondFactor whether one signs in with a second factor
 */
public record Account(
        UUID id, String name, String displayName, AccountState state, boolean secondFactor, List<Grant> grants) {
    public Account {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        grants = List.copyOf(grants);
    }
}
