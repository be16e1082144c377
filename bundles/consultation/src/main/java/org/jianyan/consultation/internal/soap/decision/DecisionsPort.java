package org.jianyan.consultation.internal.soap.decision;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import org.jianyan.soap.ProblemFault;

/** What becomes of opinions. */
@WebService(name = "Decisions", targetNamespace = DecisionsPort.NAMESPACE)
public interface DecisionsPort {
    String NAMESPACE = "urn:jianyan:decisions:v1";

    /** Decides on opinions and groups. */
    @WebMethod
    @WebResult(name = "outcome")
    MadeDecision decide(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "decision") WantedDecision decision)
            throws ProblemFault;

    /** What a decision would come to. */
    @WebMethod
    @WebResult(name = "preview")
    PreviewedDecision previewDecision(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "decision") WantedDecision decision)
            throws ProblemFault;

    /** Proposes a decision that somebody else approves. */
    @WebMethod
    @WebResult(name = "proposal")
    ProposedDecision proposeDecision(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "decision") WantedDecision decision)
            throws ProblemFault;

    /**
     * Approves, refuses or withdraws what was proposed.
     *
     * @param verdict APPROVE, REFUSE or WITHDRAW
     * @param comment required if it is refused
     */
    @WebMethod
    @WebResult(name = "proposal")
    ProposedDecision judgeProposal(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "proposalId") String proposalId,
            @WebParam(name = "verdict") String verdict,
            @WebParam(name = "comment") String comment)
            throws ProblemFault;

    /**
     * What was proposed.
     *
     * @param after the last id of the page before, optional
     * @param limit 1 to 500
     */
    @WebMethod
    @WebResult(name = "proposal")
    List<ProposedDecision> listProposals(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "after") String after,
            @WebParam(name = "limit") int limit)
            throws ProblemFault;

    /**
     * The opinions that were adopted, with the words they led to.
     *
     * @param versionId a later version, the latest if left out
     * @param after the last opinion of the page before, optional
     * @param limit 1 to 500
     */
    @WebMethod
    @WebResult(name = "adoption")
    List<AdoptedWords> listAdoptions(
            @WebParam(name = "consultationId") String consultationId,
            @WebParam(name = "versionId") String versionId,
            @WebParam(name = "after") String after,
            @WebParam(name = "limit") int limit)
            throws ProblemFault;

    /** Decisions as they are often given. */
    @WebMethod
    @WebResult(name = "template")
    List<OftenGiven> listTemplates() throws ProblemFault;

    /** Keeps one; one with the same title is replaced. */
    @WebMethod
    @WebResult(name = "template")
    OftenGiven addTemplate(@WebParam(name = "template") OftenGiven template) throws ProblemFault;

    /** Takes one away. */
    @WebMethod
    void removeTemplate(@WebParam(name = "templateId") String templateId) throws ProblemFault;
}
