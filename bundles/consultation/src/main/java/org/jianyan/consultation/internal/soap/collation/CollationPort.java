package org.jianyan.consultation.internal.soap.collation;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import org.jianyan.soap.ProblemFault;

/** What the commission's own system does with opinions: groups corrected, opinions hidden, the ledger verified. */
@WebService(name = "Collation", targetNamespace = CollationPort.NAMESPACE)
public interface CollationPort {
    String NAMESPACE = "urn:jianyan:collation:v1";

    /** N submissions, M distinct texts, K groups, and how far grouping is. */
    @WebMethod
    @WebResult(name = "summary")
    Summary summarise(@WebParam(name = "consultationId") String consultationId) throws ProblemFault;

    /**
     * The distinct texts in a group.
     *
     * @param after the {@code next} of the last text of the page before; none for the first page
     * @param limit 1 to 500
     */
    @WebMethod
    @WebResult(name = "text")
    List<GroupText> listTexts(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "groupId") String groupId,
            @WebParam(name = "after") String after,
            @WebParam(name = "limit") int limit)
            throws ProblemFault;

    /** Merges, moves, titles, marks or classifies. */
    @WebMethod
    @WebResult(name = "change")
    MadeChange changeGroups(
            @WebParam(name = "consultationId") String consultationId, @WebParam(name = "change") WantedChange change)
            throws ProblemFault;

    /** Undoes a change; what joined its groups since stays where it is. */
    @WebMethod
    @WebResult(name = "change")
    MadeChange undoChange(
            @WebParam(name = "consultationId") String consultationId, @WebParam(name = "changeId") String changeId)
            throws ProblemFault;

    /**
     * What people changed, the last first.
     *
     * @param after the {@code next} of the last change of the page before; none for the first page
     * @param limit 1 to 500
     */
    @WebMethod
    @WebResult(name = "change")
    List<MadeChange> listChanges(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "after") String after,
            @WebParam(name = "limit") int limit)
            throws ProblemFault;

    /**
     * Hides opinions, or shows them again.
     *
     * @param ground UNLAWFUL or PERSONAL_DATA, as over REST
     * @return identifiers of those that are hidden now
     */
    @WebMethod
    @WebResult(name = "hidden")
    List<String> screenOpinions(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "opinion") List<String> opinionIds,
            @WebParam(name = "ground") String ground,
            @WebParam(name = "hide") boolean hide,
            @WebParam(name = "reason") String reason)
            throws ProblemFault;

    /** Goes through the whole ledger, of every consultation. */
    @WebMethod
    @WebResult(name = "ledger")
    LedgerState verifyLedger() throws ProblemFault;
}
