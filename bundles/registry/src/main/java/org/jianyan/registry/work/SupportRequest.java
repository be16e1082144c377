package org.jianyan.registry.work;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a contact point asks for, and the answer.
 *
 * @param answer empty while it is open
 * @param files of the request and of the answer
 */
public record SupportRequest(
        UUID id,
        UUID contactPointId,
        String contactPointName,
        SupportKind kind,
        String content,
        String askedBy,
        OffsetDateTime askedAt,
        SupportVerdict verdict,
        String answer,
        String answeredBy,
        OffsetDateTime answeredAt,
        List<WorkFile> files) {
    public SupportRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(contactPointId, "contactPointId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(verdict, "verdict");
        files = List.copyOf(files);
    }

    /** @param kind one of {@link SupportKind} */
    public record New(String contactPointId, String kind, String content) {}

    /** @param verdict GRANTED or DECLINED */
    public record Answer(String verdict, String answer) {}
}
