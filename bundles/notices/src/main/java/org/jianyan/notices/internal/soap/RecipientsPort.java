package org.jianyan.notices.internal.soap;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import org.jianyan.soap.ProblemFault;

/** Where organisations are told of what has happened. */
@WebService(name = "NoticeRecipients", targetNamespace = RecipientsPort.NAMESPACE)
public interface RecipientsPort {
    String NAMESPACE = "urn:jianyan:notice-recipients:v1";

    /**
     * Recipients of the caller's organisation and those below it.
     *
     * @param after the identifier of the last one that is known; {@code null} begins at the first
     * @param limit how many at most, 1 to 500
     */
    @WebMethod
    @WebResult(name = "recipient")
    List<NoticeRecipient> listRecipients(
            @WebParam(name = "after") String after, @WebParam(name = "limit") Integer limit) throws ProblemFault;

    /**
     * Adds a recipient; the secret of one that is signed is told this once.
     *
     * @param channel such as e-mail or webhook
     * @param language zh or en
     * @param topic such as TASK_GIVEN; every one if none is given
     */
    @WebMethod
    @WebResult(name = "recipient")
    NoticeRecipient addRecipient(
            @WebParam(name = "organisationCode") String organisationCode,
            @WebParam(name = "channel") String channel,
            @WebParam(name = "address") String address,
            @WebParam(name = "language") String language,
            @WebParam(name = "topic") List<String> topic)
            throws ProblemFault;

    /** Takes a recipient away. */
    @WebMethod
    void removeRecipient(@WebParam(name = "recipientId") String recipientId) throws ProblemFault;

    /** Sends a notice that tries a recipient out. */
    @WebMethod
    void tryRecipient(@WebParam(name = "recipientId") String recipientId) throws ProblemFault;
}
