package org.jianyan.consultation.internal.soap.summary;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import org.jianyan.soap.ProblemFault;

/** What was said in consultations, what was done and why. */
@WebService(name = "Summaries", targetNamespace = SummariesPort.NAMESPACE)
public interface SummariesPort {
    String NAMESPACE = "urn:jianyan:summaries:v1";

    /** The summary that is published. */
    @WebMethod
    @WebResult(name = "summary")
    ToldSummary fetchSummary(@WebParam(name = "consultationId") String consultationId) throws ProblemFault;

    /** What a summary can be written from. */
    @WebMethod
    @WebResult(name = "summary")
    ToldSummary draftSummary(@WebParam(name = "consultationId") String consultationId) throws ProblemFault;

    /**
     * Publishes a summary.
     *
     * @param noNames words that somebody left as a name and that are none in this text
     */
    @WebMethod
    @WebResult(name = "summary")
    ToldSummary publishSummary(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "introduction") String introduction,
            @WebParam(name = "point") List<ToldPoint> points,
            @WebParam(name = "noName") List<String> noNames)
            throws ProblemFault;
}
