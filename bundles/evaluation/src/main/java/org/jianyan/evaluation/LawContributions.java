package org.jianyan.evaluation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jianyan.attachments.Attachment;

/** What is handed in to the evaluation of a law, as it comes and as it is kept. */
public final class LawContributions {
    private LawContributions() {}

    /**
     * Evidence for an indicator.
     *
     * @param organisationCode who hands it in
     * @param lineCode the indicator
     * @param source where it comes from, so that it can be checked
     */
    public record NewEvidence(String organisationCode, String lineCode, String title, String text, String source) {}

    /** @param file {@code null} if none was attached */
    public record Evidence(
            UUID id,
            String lineCode,
            String organisationPath,
            String organisationName,
            String title,
            String text,
            String source,
            Attachment file,
            OffsetDateTime handedInAt) {}

    /**
     * An evaluator's score.
     *
     * @param score 0 to 100
     * @param reason always needed
     */
    public record NewScore(String lineCode, BigDecimal score, String reason) {}

    /** A score as it was given. */
    public record Score(String lineCode, String evaluator, BigDecimal score, String reason, OffsetDateTime scoredAt) {}

    /**
     * A problem met in practice, tied to the provision it comes from.
     *
     * @param provision how it is cited, or its UUID
     */
    public record NewProblem(
            String organisationCode, String provision, String description, String cause, String proposal) {}

    /** @param lineageId the identity that follows the provision through the law's versions */
    public record Problem(
            UUID id,
            String organisationPath,
            String organisationName,
            UUID provisionId,
            UUID lineageId,
            String provisionLabel,
            String description,
            String cause,
            String proposal,
            OffsetDateTime handedInAt) {}

    /** A contact point's written feedback to the commission (article 9 of the city's rules). */
    public record NewFeedback(String organisationCode, String text) {}

    /** Written feedback as it was handed in. */
    public record Feedback(
            UUID id, String organisationPath, String organisationName, String text, OffsetDateTime handedInAt) {}

    /**
     * How the evaluation ends.
     *
     * @param advice one of {@link LawEvaluation.Advice}
     */
    public record NewConclusion(String conclusion, String advice) {}
}
