package org.jianyan.consultation.internal.soap.paper;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import org.jianyan.soap.ProblemFault;

/** A consultation's official papers; long tables are better fetched by REST, which sends them while they are written. */
@WebService(name = "Papers", targetNamespace = PapersPort.NAMESPACE)
public interface PapersPort {
    String NAMESPACE = "urn:jianyan:papers:v1";

    /** A consultation's paper. */
    @WebMethod
    @WebResult(name = "paper")
    WrittenPaper fetchPaper(
            @WebParam(name = "consultationId") String consultationId, @WebParam(name = "paper") WantedPaper paper)
            throws ProblemFault;

    /** The record of what was handed in by a form, as docx (also if no format is given) or pdf. */
    @WebMethod
    @WebResult(name = "paper")
    WrittenPaper fetchRecord(
            @WebParam(name = "submissionId") String submissionId, @WebParam(name = "format") String format)
            throws ProblemFault;
}
