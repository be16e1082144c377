package org.jianyan.identity;

import java.util.List;
import java.util.UUID;

/** A person's or a system's account, without its password. */
public record Account(UUID id, String name, String displayName, List<Grant> grants) {
    public Account {
        grants = List.copyOf(grants);
    }
}
