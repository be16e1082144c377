package org.jianyan.evaluation.internal.soap;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import org.jianyan.soap.ProblemFault;

/** Published yearly evaluations of contact points, for other systems. */
@WebService(name = "EvaluationResults", targetNamespace = EvaluationResults.NAMESPACE)
public interface EvaluationResults {
    String NAMESPACE = "urn:jianyan:evaluation-results:v1";

    /** Published evaluations, the latest year first. */
    @WebMethod
    @WebResult(name = "evaluation")
    List<PublishedEvaluation> listPublished() throws ProblemFault;

    /** The results of a published evaluation, the highest score first. */
    @WebMethod
    @WebResult(name = "result")
    List<PublishedResult> fetchResults(@WebParam(name = "evaluationId") String evaluationId) throws ProblemFault;
}
