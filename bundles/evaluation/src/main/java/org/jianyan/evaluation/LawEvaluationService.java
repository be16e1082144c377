package org.jianyan.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.evaluation.LawContributions.Evidence;
import org.jianyan.evaluation.LawContributions.Feedback;
import org.jianyan.evaluation.LawContributions.NewConclusion;
import org.jianyan.evaluation.LawContributions.NewEvidence;
import org.jianyan.evaluation.LawContributions.NewFeedback;
import org.jianyan.evaluation.LawContributions.NewProblem;
import org.jianyan.evaluation.LawContributions.NewScore;
import org.jianyan.evaluation.LawContributions.Problem;
import org.jianyan.evaluation.LawContributions.Score;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Post-legislative evaluation. Contact points see the projects of the organisations above them, and hand in for
 * themselves; what others handed in they see when it is reported.
 */
@ProviderType
public interface LawEvaluationService {
    /** @throws org.jianyan.commons.ValidationException also if the law is not in force */
    LawEvaluation open(Caller caller, NewLawEvaluation evaluation, Optional<String> key);

    LawEvaluation get(Caller caller, UUID id);

    Page<LawEvaluation> list(Caller caller, PageRequest page);

    Evidence addEvidence(Caller caller, UUID id, NewEvidence evidence, Optional<String> key);

    /** Attaches a file to evidence that has none. */
    Evidence attach(Caller caller, UUID evidenceId, String fileName, InputStream content);

    List<Evidence> evidence(Caller caller, UUID id);

    /** Scores a line; an evaluator's later score replaces the earlier one until the evaluation is reported. */
    Score score(Caller caller, UUID id, NewScore score);

    /** Scores with their evaluators: all for who manages the evaluation, otherwise one's own. */
    List<Score> scores(Caller caller, UUID id);

    LawResult result(Caller caller, UUID id);

    Problem addProblem(Caller caller, UUID id, NewProblem problem, Optional<String> key);

    /** In the order of the text. */
    List<Problem> problems(Caller caller, UUID id);

    Feedback addFeedback(Caller caller, UUID id, NewFeedback feedback, Optional<String> key);

    List<Feedback> feedback(Caller caller, UUID id);

    /** Ends the evaluation with its conclusion; nothing is changed afterwards. */
    LawEvaluation report(Caller caller, UUID id, NewConclusion conclusion);

    /** Writes the report (立法后评估报告) as docx. */
    void document(Caller caller, UUID id, OutputStream out) throws IOException;

    /** Writes a written feedback (书面反馈) as docx. */
    void feedbackDocument(Caller caller, UUID feedbackId, OutputStream out) throws IOException;

    /** What was handed in below a path in a span of time, without a check of rights: for the yearly evaluation. */
    List<HandedIn> handedIn(String path, Instant from, Instant to);

    /**
     * Something handed in.
     *
     * @param provisionId {@code null} for feedback
     */
    record HandedIn(
            UUID id,
            boolean isProblem,
            UUID evaluationId,
            String organisationPath,
            UUID provisionId,
            String text,
            Instant handedInAt) {}
}
