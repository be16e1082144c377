package org.jianyan.consultation.spi;

import java.util.Objects;

/**
 * One opinion out of a submission.
 *
 * @param provision how the provision is cited, for example 第十四条第二款第（三）项; empty for the whole text
 * @param stance which way the rule should go; {@code null} if it was not said
 * @param text what is said
 * @param reason why; may be empty
 * @param wording the words proposed; may be empty
 * @param authorKind what kind of person says it, for example 居民 or 律师; no name
 */
public record OpinionItem(
        String provision,
        OpinionKind kind,
        Stance stance,
        String text,
        String reason,
        String wording,
        String authorKind) {
    public OpinionItem {
        Objects.requireNonNull(provision, "provision");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(wording, "wording");
        Objects.requireNonNull(authorKind, "authorKind");
    }

    /** An item that does not say which way the rule should go. */
    public OpinionItem(
            String provision, OpinionKind kind, String text, String reason, String wording, String authorKind) {
        this(provision, kind, null, text, reason, wording, authorKind);
    }

    /** An item from a form with the properties provision, kind, stance, text, reason, wording and authorKind. */
    public static OpinionItem of(FilledForm form) {
        String kind = form.text("kind");
        String stance = form.text("stance");
        return new OpinionItem(
                form.text("provision"),
                kind.isEmpty() ? OpinionKind.AMEND : OpinionKind.valueOf(kind),
                stance.isEmpty() ? null : Stance.valueOf(stance),
                form.text("text"),
                form.text("reason"),
                form.text("wording"),
                form.text("authorKind"));
    }
}
