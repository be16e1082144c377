package org.jianyan.consultation.internal.soap.stage;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import org.jianyan.soap.ProblemFault;

/** Consultations taken through their stages by another system. */
@WebService(name = "Stages", targetNamespace = StagesPort.NAMESPACE)
public interface StagesPort {
    String NAMESPACE = "urn:jianyan:stages:v1";

    /**
     * Takes a consultation to its next stage.
     *
     * @param stage PUBLISHED, OPEN, CLOSED, COLLATING, ANSWERED or ARCHIVED
     * @param reason required for a step back
     */
    @WebMethod
    @WebResult(name = "consultation")
    StagedConsultation moveConsultation(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "stage") String stage,
            @WebParam(name = "reason") String reason)
            throws ProblemFault;

    /**
     * Sets until when opinions are taken.
     *
     * @param deadline ISO 8601 with offset
     * @param reason required once the deadline was announced
     */
    @WebMethod
    @WebResult(name = "consultation")
    StagedConsultation extendConsultation(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "deadline") String deadline,
            @WebParam(name = "reason") String reason)
            throws ProblemFault;

    /** What was changed, oldest first. */
    @WebMethod
    @WebResult(name = "change")
    List<RecordedChange> listConsultationChanges(@WebParam(name = "consultationId") String consultationId)
            throws ProblemFault;
}
