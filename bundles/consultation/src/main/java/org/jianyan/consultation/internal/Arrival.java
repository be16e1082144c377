package org.jianyan.consultation.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jianyan.attachments.Upload;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.Receipt;
import org.jianyan.consultation.spi.ClosedAnswers;

/**
 * A submission that passed every check and is about to be kept.
 *
 * @param contactPointPath {@code null} for the public
 * @param entryKey makes a row of a batch unique; {@code null} for other methods
 * @param original what was handed in, as JSON
 * @param contact how to reach the author, encrypted; {@code null} for none
 * @param files that came in its form
 */
public record Arrival(
        UUID id,
        UUID consultationId,
        String receipt,
        String method,
        String methodVersion,
        String contactPointPath,
        String source,
        String entryKey,
        String original,
        String submittedBy,
        Instant submittedAt,
        List<Placed> opinions,
        ClosedAnswers answers,
        SealedContact contact,
        List<Upload> files) {
    public Arrival {
        opinions = List.copyOf(opinions);
        files = List.copyOf(files);
    }

    /** The same, with how to reach its author. */
    public Arrival with(SealedContact sealed) {
        return new Arrival(
                id,
                consultationId,
                receipt,
                method,
                methodVersion,
                contactPointPath,
                source,
                entryKey,
                original,
                submittedBy,
                submittedAt,
                opinions,
                answers,
                sealed,
                files);
    }

    /** The receipt for it, once it is kept. */
    Receipt receipted() {
        return new Receipt(
                receipt, submittedAt.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC), opinions.size());
    }

    /** An opinion with its place in the text. */
    public record Placed(Opinion opinion, UUID lineageId, int position, String provisionSha256) {}
}
