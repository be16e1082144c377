package org.jianyan.registry.internal.soap;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import org.jianyan.soap.ProblemFault;

/** Contact points: how they come to be, and what becomes of them. */
@WebService(name = "ContactPoints", targetNamespace = ContactPointsPort.NAMESPACE)
public interface ContactPointsPort {
    String NAMESPACE = "urn:jianyan:contact-points:v1";

    /** Contact points in the caller's scope. */
    @WebMethod
    @WebResult(name = "contactPoint")
    List<ContactPointMessage> listContactPoints(
            @WebParam(name = "after") String after, @WebParam(name = "limit") Integer limit) throws ProblemFault;

    /**
     * What contact points of the caller's scope lack of what they should have.
     *
     * @param after the path of the last one that is known; {@code null} begins at the first
     */
    @WebMethod
    @WebResult(name = "contactPoint")
    List<ShortcomingMessage> listShortcomings(
            @WebParam(name = "after") String after, @WebParam(name = "limit") Integer limit) throws ProblemFault;

    /** What was done about a contact point, oldest first. */
    @WebMethod
    @WebResult(name = "event")
    List<ContactPointEventMessage> listEvents(@WebParam(name = "contactPointId") String contactPointId)
            throws ProblemFault;

    /** Notes what is done about a contact point. */
    @WebMethod
    @WebResult(name = "contactPoint")
    ContactPointMessage noteEvent(
            @WebParam(name = "contactPointId") String contactPointId, @WebParam(name = "event") ContactPointAct event)
            throws ProblemFault;

    /** The letter of an event. */
    @WebMethod
    @WebResult(name = "content")
    byte[] fetchEventPaper(
            @WebParam(name = "contactPointId") String contactPointId,
            @WebParam(name = "eventId") String eventId,
            @WebParam(name = "format") String format)
            throws ProblemFault;

    /** The certificate that goes with the plaque. */
    @WebMethod
    @WebResult(name = "content")
    byte[] fetchCertificate(
            @WebParam(name = "contactPointId") String contactPointId, @WebParam(name = "format") String format)
            throws ProblemFault;

    /** Hands a candidacy in; without an account as a self-nomination. The same key is taken once. */
    @WebMethod
    @WebResult(name = "candidacy")
    CandidacyMessage submitCandidacy(
            @WebParam(name = "idempotencyKey") String idempotencyKey,
            @WebParam(name = "application") CandidacyApplication application)
            throws ProblemFault;

    /** Candidacies in the caller's scope. */
    @WebMethod
    @WebResult(name = "candidacy")
    List<CandidacyMessage> listCandidacies(
            @WebParam(name = "after") String after, @WebParam(name = "limit") Integer limit) throws ProblemFault;

    /** Gives points by all criteria. */
    @WebMethod
    @WebResult(name = "candidacy")
    CandidacyMessage scoreCandidacy(
            @WebParam(name = "candidacyId") String candidacyId, @WebParam(name = "score") List<CandidacyPoints> score)
            throws ProblemFault;

    /** Brings a candidacy on. */
    @WebMethod
    @WebResult(name = "candidacy")
    CandidacyMessage takeCandidacyStep(
            @WebParam(name = "candidacyId") String candidacyId, @WebParam(name = "step") CandidacyStepMessage step)
            throws ProblemFault;

    /** Those who work for a contact point now, and did before, oldest first. */
    @WebMethod
    @WebResult(name = "member")
    List<StaffMessage> listStaff(@WebParam(name = "contactPointId") String contactPointId) throws ProblemFault;

    /** Somebody begins, in place of somebody or beside. */
    @WebMethod
    @WebResult(name = "member")
    StaffMessage beginStaff(
            @WebParam(name = "contactPointId") String contactPointId, @WebParam(name = "member") StaffMessage member)
            throws ProblemFault;

    /** Somebody ends, and nobody follows. */
    @WebMethod
    @WebResult(name = "member")
    StaffMessage endStaff(
            @WebParam(name = "contactPointId") String contactPointId,
            @WebParam(name = "memberId") String memberId,
            @WebParam(name = "until") String until,
            @WebParam(name = "handover") String handover)
            throws ProblemFault;

    /**
     * Shows that a standard is met, by a picture or a document.
     *
     * @return the version that it is of its item
     */
    @WebMethod
    @WebResult(name = "version")
    int showStandard(
            @WebParam(name = "contactPointId") String contactPointId,
            @WebParam(name = "item") String item,
            @WebParam(name = "note") String note,
            @WebParam(name = "fileName") String fileName,
            @WebParam(name = "content") byte[] content)
            throws ProblemFault;
}
