package org.jianyan.identity.person;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that is kept of a person.
 *
 * @param where it belongs, in Chinese, such as a consultation's title
 * @param content by name, as it is kept
 * @param since when it was taken, {@code null} if nobody knows
 */
public record PersonalRecord(
        PersonalDataKind kind, UUID id, String where, Map<String, String> content, OffsetDateTime since) {
    public PersonalRecord {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        content = Map.copyOf(content);
    }
}
