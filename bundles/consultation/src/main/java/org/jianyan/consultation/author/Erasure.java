package org.jianyan.consultation.author;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A deletion, as the ledger has it.
 *
 * @param items the opinions and files it took
 * @param by the account, {@code public} for the author alone
 */
public record Erasure(
        UUID id,
        UUID submissionId,
        ErasureGround ground,
        String reason,
        List<UUID> items,
        String by,
        OffsetDateTime at) {
    public Erasure {
        Objects.requireNonNull(ground, "ground");
        items = List.copyOf(items);
    }
}
