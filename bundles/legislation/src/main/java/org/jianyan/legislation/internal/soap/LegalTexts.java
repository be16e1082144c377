package org.jianyan.legislation.internal.soap;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import org.jianyan.soap.ProblemFault;

/** Texts of drafts and laws, their provisions, and what became of these from version to version; for other systems. */
@WebService(name = "LegalTexts", targetNamespace = LegalTexts.NAMESPACE)
public interface LegalTexts {
    String NAMESPACE = "urn:jianyan:legal-texts:v1";

    /**
     * A version with all its provisions in reading order.
     *
     * @param version counted from 1; {@code null} for the latest
     */
    @WebMethod
    @WebResult(name = "text")
    VersionText fetchText(@WebParam(name = "draftId") String draftId, @WebParam(name = "version") Integer version)
            throws ProblemFault;

    /**
     * A provision with the words of what stands below it.
     *
     * @param citation for example 第二十三条第二款第（三）项, or an identifier
     */
    @WebMethod
    @WebResult(name = "provision")
    TextProvision fetchProvision(
            @WebParam(name = "draftId") String draftId,
            @WebParam(name = "version") Integer version,
            @WebParam(name = "citation") String citation)
            throws ProblemFault;

    /** What became of each provision between two versions, in the order of the later one. */
    @WebMethod
    @WebResult(name = "link")
    List<ProvisionChange> fetchLineage(
            @WebParam(name = "draftId") String draftId,
            @WebParam(name = "from") Integer from,
            @WebParam(name = "to") Integer to)
            throws ProblemFault;
}
