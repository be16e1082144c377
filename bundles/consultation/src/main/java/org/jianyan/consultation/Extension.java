package org.jianyan.consultation;

import java.util.List;

/**
 * An extension bundle that runs.
 *
 * @param methods ids of the collection methods it offers
 */
public record Extension(String bundle, String version, String state, List<String> methods) {
    public Extension {
        methods = List.copyOf(methods);
    }
}
