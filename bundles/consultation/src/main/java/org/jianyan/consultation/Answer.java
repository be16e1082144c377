package org.jianyan.consultation;

import java.time.OffsetDateTime;
import java.util.List;
import org.jianyan.consultation.spi.OpinionKind;

/**
 * What became of a submission, for its author.
 *
 * @param entry the submission's entry in the ledger, {@code null} until what was kept before there was a ledger is
 *     recorded
 * @param attachments the files that came with it
 */
public record Answer(
        String receipt,
        String consultationTitle,
        String method,
        OffsetDateTime submittedAt,
        Entry entry,
        List<Item> opinions,
        List<Attached> attachments) {
    public Answer {
        attachments = List.copyOf(attachments);
        opinions = List.copyOf(opinions);
    }

    /** One opinion; decision and reason are {@code null} until the commission has decided. */
    public record Item(String provision, OpinionKind kind, String text, Decision decision, String reason) {}

    /**
     * An entry of the ledger. It never changes: an author who kept it can prove what was recorded.
     *
     * @param position counted from 1
     * @param hash in hexadecimal, over this entry and all before it
     */
    public record Entry(long position, String hash) {}
}
