package org.jianyan.extensions;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What happened to an extension.
 *
 * @param name the extension's, or that of the file if it could not be told
 * @param version empty if it could not be told
 * @param detail for a refusal its reasons
 */
public record ExtensionEvent(
        UUID id, OffsetDateTime at, String account, String name, String version, Kind kind, String detail) {
    public enum Kind {
        INSTALLED,
        UPDATED,
        RESTORED,
        REFUSED,
        ENABLED,
        DISABLED,
        RESCOPED,
        REMOVED
    }
}
