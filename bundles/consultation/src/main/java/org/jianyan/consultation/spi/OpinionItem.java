package org.jianyan.consultation.spi;

import java.util.Objects;
import org.jianyan.consultation.OpinionKind;

/**
 * One opinion out of a submission.
 *
 * @param provision how the provision is cited, for example 第十四条第二款第（三）项; empty for the whole text
 * @param text what is said
 * @param reason why; may be empty
 * @param wording the words proposed; may be empty
 * @param authorKind what kind of person says it, for example 居民 or 律师; no name
 */
public record OpinionItem(
        String provision, OpinionKind kind, String text, String reason, String wording, String authorKind) {
    public OpinionItem {
        Objects.requireNonNull(provision, "provision");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(wording, "wording");
        Objects.requireNonNull(authorKind, "authorKind");
    }

    /** An item from a form with the properties provision, kind, text, reason, wording and authorKind. */
    public static OpinionItem of(FilledForm form) {
        String kind = form.text("kind");
        return new OpinionItem(
                form.text("provision"),
                kind.isEmpty() ? OpinionKind.AMEND : OpinionKind.valueOf(kind),
                form.text("text"),
                form.text("reason"),
                form.text("wording"),
                form.text("authorKind"));
    }
}
