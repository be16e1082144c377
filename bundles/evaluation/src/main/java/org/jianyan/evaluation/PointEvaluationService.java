package org.jianyan.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.evaluation.PointInput.NewAdjustment;
import org.jianyan.evaluation.PointInput.NewCouncilDecision;
import org.jianyan.evaluation.PointInput.NewPoints;
import org.jianyan.evaluation.PointInput.NewProof;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The yearly evaluation of contact points: computed, reviewed, decided, published, and frozen then. Before publication a
 * contact point sees its own lines only.
 */
@ProviderType
public interface PointEvaluationService {
    /** Begins a year. Beginning it again returns what is there. */
    PointEvaluation begin(Caller caller, NewPointEvaluation evaluation);

    /**
     * Computes every computed line of every contact point from the rows at this moment, with its evidence; may be done
     * again until it is reviewed. What people gave stays. A line whose indicator is away has no computed points and says
     * so.
     */
    PointEvaluation compute(Caller caller, UUID id);

    PointEvaluation get(Caller caller, UUID id);

    Page<PointEvaluation> list(Caller caller, PageRequest page);

    /** The lines of one contact point, or of all in the caller's scope, by contact point and line. */
    Page<PointLine> lines(Caller caller, UUID id, Optional<String> contactPointCode, PageRequest page);

    Page<PointEvidence> evidence(Caller caller, UUID lineId, PageRequest page);

    /** Gives points; all are taken or none. */
    void give(Caller caller, UUID id, List<NewPoints> points);

    /** Hands in a proof for a line that is not computed; the same key counts once. */
    PointEvidence prove(Caller caller, UUID id, NewProof proof, Optional<String> key);

    /** Attaches a file to a proof that has none. */
    PointEvidence attach(Caller caller, UUID proofId, String fileName, InputStream content);

    void adjust(Caller caller, UUID id, NewAdjustment adjustment, Optional<String> key);

    /** Bonuses, deductions and vetoes of the contact points in the caller's scope, as they were noted. */
    Page<PointAdjustment> adjustments(Caller caller, UUID id, PageRequest page);

    /** @throws org.jianyan.commons.ValidationException naming every line without points */
    PointEvaluation review(Caller caller, UUID id);

    /** Notes the decision of the Council of Chairpersons. */
    PointEvaluation decide(Caller caller, UUID id, NewCouncilDecision decision);

    PointEvaluation publish(Caller caller, UUID id);

    /** By score, highest first; before publication for who manages the evaluation only, afterwards for everybody. */
    List<PointResult> results(Caller caller, UUID id);

    /** Published evaluations, for everybody. */
    List<PointEvaluation> published();

    /** Writes the table of results as xlsx, docx, pdf or csv. */
    void table(Caller caller, UUID id, String format, OutputStream out) throws IOException;
}
