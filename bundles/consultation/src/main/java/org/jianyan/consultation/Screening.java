package org.jianyan.consultation;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/**
 * An opinion was hidden, or shown again. Hidden opinions are counted, decided on and answered like others; only the
 * commission and the auditor read their words.
 */
public record Screening(
        UUID id,
        UUID opinionId,
        ScreeningGround ground,
        boolean isHidden,
        String reason,
        String screenedBy,
        OffsetDateTime screenedAt) {
    public Screening {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(opinionId, "opinionId");
        Objects.requireNonNull(ground, "ground");
    }
}
