package org.jianyan.publicity.spi;

import java.util.Objects;
import java.util.UUID;

/**
 * Something to tell.
 *
 * @param id the same whenever the same notice is delivered to the same address
 * @param link where to read on
 * @param leave where to end the subscription; empty for channels that are not addressed
 */
public record Notice(UUID id, String title, String text, String link, String leave) {
    public Notice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(leave, "leave");
    }
}
