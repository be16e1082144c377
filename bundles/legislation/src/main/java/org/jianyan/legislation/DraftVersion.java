package org.jianyan.legislation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An immutable version of a draft.
 *
 * @param number counted from 1
 * @param title of the text
 * @param label for example 征求意见稿
 * @param note promulgation note or preamble, as in the text; may be empty
 * @param hasContents whether a table of contents stands before the text
 * @param sha256 of the imported text
 * @param inForceFrom day from which the text is law, {@code null} for a draft
 */
public record DraftVersion(
        UUID id,
        UUID draftId,
        int number,
        String title,
        String label,
        String note,
        boolean hasContents,
        String sha256,
        LocalDate inForceFrom,
        OffsetDateTime createdAt) {
    /** Whether the text is law on a day. */
    public boolean inForceOn(LocalDate day) {
        return inForceFrom != null && !inForceFrom.isAfter(day);
    }
}
