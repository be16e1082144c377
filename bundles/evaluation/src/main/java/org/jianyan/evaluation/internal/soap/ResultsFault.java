package org.jianyan.evaluation.internal.soap;

import javax.xml.ws.WebFault;
import org.jianyan.commons.Problem;

/** A problem as a SOAP fault, with the same words as over REST. */
@WebFault(name = "problem", targetNamespace = EvaluationResults.NAMESPACE)
public class ResultsFault extends Exception {
    private final transient FaultDetail detail;

    public ResultsFault(String message, FaultDetail detail) {
        super(message);
        this.detail = detail;
    }

    ResultsFault(Problem problem) {
        this(problem.title(), detailOf(problem));
    }

    public FaultDetail getFaultInfo() {
        return detail;
    }

    private static FaultDetail detailOf(Problem problem) {
        FaultDetail detail = new FaultDetail();
        detail.type = problem.type();
        detail.detail = problem.detail();
        return detail;
    }
}
