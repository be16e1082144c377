package org.jianyan.consultation.internal.soap.figure;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import org.jianyan.soap.ProblemFault;

/** Live figures of consultations. */
@WebService(name = "Figures", targetNamespace = FiguresPort.NAMESPACE)
public interface FiguresPort {
    String NAMESPACE = "urn:jianyan:figures:v1";

    /** Everything for the commission; for others what contact points within their scope have handed in. */
    @WebMethod
    @WebResult(name = "figures")
    CountedFigures fetchFigures(@WebParam(name = "consultationId") String consultationId) throws ProblemFault;
}
