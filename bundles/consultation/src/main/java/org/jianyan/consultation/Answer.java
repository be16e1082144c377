package org.jianyan.consultation;

import java.time.OffsetDateTime;
import java.util.List;

/** What became of a submission, for its author. */
public record Answer(
        String receipt, String consultationTitle, String method, OffsetDateTime submittedAt, List<Item> opinions) {
    public Answer {
        opinions = List.copyOf(opinions);
    }

    /** One opinion; decision and reason are {@code null} until the commission has decided. */
    public record Item(String provision, OpinionKind kind, String text, Decision decision, String reason) {}
}
