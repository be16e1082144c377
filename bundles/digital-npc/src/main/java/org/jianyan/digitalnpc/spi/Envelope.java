package org.jianyan.digitalnpc.spi;

import java.util.Objects;

/**
 * A message as it travels.
 *
 * @param id known to both sides; a message that comes twice is one
 * @param kind consultation-task, opinions, collation-table or decisions
 * @param json the whole message in UTF-8, as its JSON Schema says; its hash is taken over these bytes
 */
public record Envelope(String id, String kind, byte[] json) {
    public Envelope {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(json, "json");
    }
}
