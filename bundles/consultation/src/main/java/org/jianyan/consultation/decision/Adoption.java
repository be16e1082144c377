package org.jianyan.consultation.decision;

import java.util.List;
import java.util.UUID;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.PlacementState;

/**
 * An opinion that was adopted, wholly or in part, and the words that it led to.
 *
 * @param text what the opinion says, with the wording it proposes
 * @param reason of the decision
 * @param beforeLabel the provision it is on, empty for the whole text
 * @param before that provision's words in the text that opinions were asked on
 * @param state how it came to stand where it does
 * @param afterId its provision in the later version, {@code null} if it has none there
 * @param afterLabel how that one is cited, {@code null} if it has none there
 * @param after that provision's words, those that are new marked
 * @param isChanged whether the words changed: an adopted opinion without a change is to be looked at
 */
public record Adoption(
        UUID opinionId,
        String text,
        Decision decision,
        String reason,
        String beforeLabel,
        String before,
        PlacementState state,
        UUID afterId,
        String afterLabel,
        List<Part> after,
        boolean isChanged) {
    public Adoption {
        after = List.copyOf(after);
    }

    /** Some words, and whether they were not there before. */
    public record Part(String text, boolean isNew) {}
}
