package org.jianyan.consultation;

import java.util.UUID;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;

/**
 * One itemised opinion with its source.
 *
 * @param contactPointPath {@code null} if it came from the public directly
 * @param provisionId {@code null} if it is about the whole text
 * @param stance {@code null} if it was not said
 * @param source where it came from, for people: contact point and method
 * @param decision {@code null} until the commission has decided
 * @param isHidden whether its words are shown to the commission and the auditor only
 */
public record Opinion(
        UUID id,
        UUID consultationId,
        UUID submissionId,
        String contactPointPath,
        UUID provisionId,
        String provisionLabel,
        OpinionKind kind,
        Stance stance,
        String text,
        String reason,
        String wording,
        String authorKind,
        String method,
        String source,
        Decision decision,
        String decisionReason,
        boolean isHidden) {
    /** The same opinion for whoever is not to see hidden words, and for what leaves the house: without them. */
    public Opinion forOthers() {
        return isHidden
                ? new Opinion(
                        id,
                        consultationId,
                        submissionId,
                        contactPointPath,
                        provisionId,
                        provisionLabel,
                        kind,
                        stance,
                        HIDDEN,
                        "",
                        "",
                        authorKind,
                        method,
                        source,
                        decision,
                        decisionReason,
                        true)
                : this;
    }

    /** How the provision is cited that it is on, {@value OpinionQuery#WHOLE_TEXT} if it is on none. */
    public String citation() {
        return provisionLabel.isEmpty() ? OpinionQuery.WHOLE_TEXT : provisionLabel;
    }

    /** What is shown in place of a hidden opinion's words. */
    public static final String HIDDEN = "（内容已屏蔽）";
}
