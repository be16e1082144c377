package org.jianyan.registry.internal.soap.work;

import java.math.BigDecimal;
import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import org.jianyan.soap.ProblemFault;

/** A contact point's stations and its year: plan, training, money, support, log. */
@WebService(name = "ContactPointWork", targetNamespace = ContactPointWorkPort.NAMESPACE)
public interface ContactPointWorkPort {
    String NAMESPACE = "urn:jianyan:contact-point-work:v1";

    /** Collection stations, those that were closed, too. */
    @WebMethod
    @WebResult(name = "station")
    List<StationMessage> listStations(@WebParam(name = "contactPointId") String contactPointId) throws ProblemFault;

    /** Opens a collection station. */
    @WebMethod
    @WebResult(name = "station")
    StationMessage openStation(
            @WebParam(name = "contactPointId") String contactPointId,
            @WebParam(name = "opening") StationOpening opening)
            throws ProblemFault;

    /** Closes a collection station. */
    @WebMethod
    @WebResult(name = "station")
    StationMessage closeStation(
            @WebParam(name = "contactPointId") String contactPointId,
            @WebParam(name = "stationId") String stationId,
            @WebParam(name = "until") String until,
            @WebParam(name = "reason") String reason)
            throws ProblemFault;

    /** Collectors, with what they handed in this year. */
    @WebMethod
    @WebResult(name = "collector")
    List<CollectorMessage> listCollectors(@WebParam(name = "contactPointId") String contactPointId) throws ProblemFault;

    /** A contact point's plan for a year. */
    @WebMethod
    @WebResult(name = "plan")
    WorkPlanMessage fetchWorkPlan(
            @WebParam(name = "contactPointId") String contactPointId, @WebParam(name = "year") int year)
            throws ProblemFault;

    /** Writes a plan anew, until it is handed in. */
    @WebMethod
    @WebResult(name = "plan")
    WorkPlanMessage writeWorkPlan(
            @WebParam(name = "contactPointId") String contactPointId,
            @WebParam(name = "year") int year,
            @WebParam(name = "item") List<PlannedWork> item)
            throws ProblemFault;

    /** Hands a plan in. */
    @WebMethod
    @WebResult(name = "plan")
    WorkPlanMessage handInWorkPlan(
            @WebParam(name = "contactPointId") String contactPointId, @WebParam(name = "year") int year)
            throws ProblemFault;

    /** Notes what became of something planned. */
    @WebMethod
    @WebResult(name = "plan")
    WorkPlanMessage noteOutcome(
            @WebParam(name = "contactPointId") String contactPointId,
            @WebParam(name = "year") int year,
            @WebParam(name = "itemId") String itemId,
            @WebParam(name = "outcome") String outcome,
            @WebParam(name = "note") String note,
            @WebParam(name = "on") String on)
            throws ProblemFault;

    /** Trainings, oldest first. */
    @WebMethod
    @WebResult(name = "training")
    List<TrainingMessage> listTrainings(@WebParam(name = "after") String after, @WebParam(name = "limit") Integer limit)
            throws ProblemFault;

    /** Notes who came from a contact point. */
    @WebMethod
    @WebResult(name = "training")
    TrainingMessage attendTraining(
            @WebParam(name = "trainingId") String trainingId,
            @WebParam(name = "contactPointId") String contactPointId,
            @WebParam(name = "persons") int persons,
            @WebParam(name = "gain") String gain)
            throws ProblemFault;

    /** A contact point's money for a year. */
    @WebMethod
    @WebResult(name = "funding")
    FundingMessage fetchFunding(
            @WebParam(name = "contactPointId") String contactPointId, @WebParam(name = "year") int year)
            throws ProblemFault;

    /** Grants money. The same key is noted once. */
    @WebMethod
    @WebResult(name = "funding")
    FundingMessage grantFunding(
            @WebParam(name = "idempotencyKey") String idempotencyKey,
            @WebParam(name = "contactPointId") String contactPointId,
            @WebParam(name = "year") int year,
            @WebParam(name = "amount") BigDecimal amount,
            @WebParam(name = "reason") String reason)
            throws ProblemFault;

    /** Notes what was spent. The same key is noted once. */
    @WebMethod
    @WebResult(name = "funding")
    FundingMessage useFunding(
            @WebParam(name = "idempotencyKey") String idempotencyKey,
            @WebParam(name = "contactPointId") String contactPointId,
            @WebParam(name = "year") int year,
            @WebParam(name = "on") String on,
            @WebParam(name = "amount") BigDecimal amount,
            @WebParam(name = "purpose") String purpose)
            throws ProblemFault;

    /** What contact points ask for, oldest first. */
    @WebMethod
    @WebResult(name = "request")
    List<SupportMessage> listSupportRequests(
            @WebParam(name = "after") String after, @WebParam(name = "limit") Integer limit) throws ProblemFault;

    /** Asks for materials or people. The same key is noted once. */
    @WebMethod
    @WebResult(name = "request")
    SupportMessage askSupport(
            @WebParam(name = "idempotencyKey") String idempotencyKey,
            @WebParam(name = "contactPointId") String contactPointId,
            @WebParam(name = "kind") String kind,
            @WebParam(name = "content") String content)
            throws ProblemFault;

    /** Answers a request. */
    @WebMethod
    @WebResult(name = "request")
    SupportMessage answerSupport(
            @WebParam(name = "requestId") String requestId,
            @WebParam(name = "verdict") String verdict,
            @WebParam(name = "answer") String answer)
            throws ProblemFault;

    /** A contact point's work log. */
    @WebMethod
    @WebResult(name = "entry")
    List<WorkLogLine> fetchWorkLog(
            @WebParam(name = "contactPointId") String contactPointId, @WebParam(name = "year") int year)
            throws ProblemFault;
}
