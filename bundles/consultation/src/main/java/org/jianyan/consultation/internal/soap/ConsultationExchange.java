package org.jianyan.consultation.internal.soap;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import org.jianyan.soap.ProblemFault;

/** The exchange a government system needs: what is asked, opinions in, decisions out. */
@WebService(name = "ConsultationExchange", targetNamespace = ConsultationExchange.NAMESPACE)
public interface ConsultationExchange {
    String NAMESPACE = "urn:jianyan:consultation-exchange:v1";

    /** Consultations that take opinions and that the caller may see. */
    @WebMethod
    @WebResult(name = "consultation")
    List<OpenConsultation> listOpenConsultations() throws ProblemFault;

    /**
     * Hands in opinions for a contact point; all are taken or none.
     *
     * @param key the sender's own number of the batch: sending it again takes nothing twice
     */
    @WebMethod
    @WebResult(name = "submission")
    SubmissionReceipt submitOpinions(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "contactPointCode") String contactPointCode,
            @WebParam(name = "key") String key,
            @WebParam(name = "opinion") List<SubmittedOpinion> opinions)
            throws ProblemFault;

    /**
     * Hands in one form of a collection method, that of an extension too.
     *
     * @param key the sender's own number of the form: sending it again takes nothing twice
     * @param method the method's id
     * @param form filled in as the method's schema asks, as JSON
     */
    @WebMethod
    @WebResult(name = "submission")
    SubmissionReceipt submitForm(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "contactPointCode") String contactPointCode,
            @WebParam(name = "key") String key,
            @WebParam(name = "method") String method,
            @WebParam(name = "form") String form)
            throws ProblemFault;

    /**
     * Adds a file to what was handed in before; the same content is kept once.
     *
     * @param receipt of the submission
     * @param name of the file
     * @return its SHA-256 as it was recorded, in hexadecimal
     */
    @WebMethod
    @WebResult(name = "sha256")
    String attachFile(
            @WebParam(name = "receipt") String receipt,
            @WebParam(name = "name") String name,
            @WebParam(name = "content") byte[] content)
            throws ProblemFault;

    /**
     * Opinions with their decisions, in the order of their arrival.
     *
     * @param after id of the last opinion of the page before; none for the first page
     * @param limit 1 to 500
     */
    @WebMethod
    @WebResult(name = "opinion")
    List<DecidedOpinion> fetchDecisions(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "after") String after,
            @WebParam(name = "limit") int limit)
            throws ProblemFault;

    /**
     * Groups of opinions worded alike, the largest first.
     *
     * @param provision as it is cited; none for all
     * @param after the {@code next} of the last group of the page before; none for the first page
     * @param limit 1 to 500
     */
    @WebMethod
    @WebResult(name = "group")
    List<GroupedOpinions> listGroups(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "provision") String provision,
            @WebParam(name = "after") String after,
            @WebParam(name = "limit") int limit)
            throws ProblemFault;

    /**
     * Full-text search, the best first.
     *
     * @param query none for every opinion
     * @param after the {@code next} of the page before; none for the first page
     * @param limit 1 to 500
     */
    @WebMethod
    @WebResult(name = "found")
    FoundOpinions searchOpinions(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "query") SearchedFor query,
            @WebParam(name = "after") String after,
            @WebParam(name = "limit") int limit)
            throws ProblemFault;
}
