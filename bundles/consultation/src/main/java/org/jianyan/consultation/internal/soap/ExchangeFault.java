package org.jianyan.consultation.internal.soap;

import javax.xml.ws.WebFault;
import org.jianyan.commons.Problem;

/** A problem as a SOAP fault, with the same words as over REST. */
@WebFault(name = "problem", targetNamespace = ConsultationExchange.NAMESPACE)
public class ExchangeFault extends Exception {
    private final transient FaultDetail detail;

    public ExchangeFault(String message, FaultDetail detail) {
        super(message);
        this.detail = detail;
    }

    ExchangeFault(Problem problem) {
        this(problem.title(), detailOf(problem));
    }

    public FaultDetail getFaultInfo() {
        return detail;
    }

    private static FaultDetail detailOf(Problem problem) {
        FaultDetail detail = new FaultDetail();
        detail.type = problem.type();
        detail.detail = problem.detail();
        detail.violation = problem.violations().stream()
                .map(violation -> violation.field() + ": " + violation.message())
                .toList();
        return detail;
    }
}
