package org.jianyan.identity.internal.soap;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import org.jianyan.soap.ProblemFault;

/** Accounts and the audit. */
@WebService(name = "Identity", targetNamespace = IdentityPort.NAMESPACE)
public interface IdentityPort {
    String NAMESPACE = "urn:jianyan:identity:v1";

    /** Accounts in the caller's scope. */
    @WebMethod
    @WebResult(name = "account")
    List<AccountMessage> listAccounts(@WebParam(name = "after") String after, @WebParam(name = "limit") Integer limit)
            throws ProblemFault;

    /** Adds an account whose owner chooses the password. */
    @WebMethod
    @WebResult(name = "account")
    AccountMessage inviteAccount(
            @WebParam(name = "name") String name,
            @WebParam(name = "displayName") String displayName,
            @WebParam(name = "role") String role,
            @WebParam(name = "organisationCode") String organisationCode)
            throws ProblemFault;

    /** Takes password and second factor away, ends the sessions, and invites anew. */
    @WebMethod
    @WebResult(name = "account")
    AccountMessage resetAccount(@WebParam(name = "name") String name) throws ProblemFault;

    /** Lets an account sign in again, or no longer. */
    @WebMethod
    @WebResult(name = "account")
    AccountMessage enableAccount(@WebParam(name = "name") String name, @WebParam(name = "enabled") boolean enabled)
            throws ProblemFault;

    /** Gives an account one role more. */
    @WebMethod
    @WebResult(name = "account")
    AccountMessage grantRole(
            @WebParam(name = "name") String name,
            @WebParam(name = "role") String role,
            @WebParam(name = "organisationCode") String organisationCode)
            throws ProblemFault;

    /** Takes a role away. */
    @WebMethod
    @WebResult(name = "account")
    AccountMessage withdrawRole(
            @WebParam(name = "name") String name,
            @WebParam(name = "role") String role,
            @WebParam(name = "organisationCode") String organisationCode)
            throws ProblemFault;

    /** The audit, oldest first; for auditors. */
    @WebMethod
    @WebResult(name = "entry")
    List<AuditMessage> listAuditEntries(@WebParam(name = "after") String after, @WebParam(name = "limit") Integer limit)
            throws ProblemFault;

    /** Follows the audit's chain from its beginning; for auditors. */
    @WebMethod
    @WebResult(name = "verification")
    AuditVerification verifyAudit() throws ProblemFault;

    /**
     * Where an account is signed in.
     *
     * @param account of the caller's scope; {@code null} for one's own
     */
    @WebMethod
    @WebResult(name = "session")
    List<SessionMessage> listSessions(@WebParam(name = "account") String account) throws ProblemFault;

    /** Signs out, at once. */
    @WebMethod
    void endSession(@WebParam(name = "sessionId") String sessionId) throws ProblemFault;

    /** Those that one gave or was given, newest first. */
    @WebMethod
    @WebResult(name = "delegation")
    List<DelegationMessage> listDelegations() throws ProblemFault;

    /** Lets another account act with one's own rights for a time. */
    @WebMethod
    @WebResult(name = "delegation")
    DelegationMessage giveDelegation(@WebParam(name = "delegation") DelegationMessage delegation) throws ProblemFault;

    /** Ends that, at once. */
    @WebMethod
    void revokeDelegation(@WebParam(name = "delegationId") String delegationId) throws ProblemFault;

    /** All that is kept of a person who asks. */
    @WebMethod
    @WebResult(name = "record")
    List<PersonalRecordMessage> findPersonalData(
            @WebParam(name = "phone") String phone,
            @WebParam(name = "email") String email,
            @WebParam(name = "account") String account)
            throws ProblemFault;

    /** Deletes some of that, all or none. */
    @WebMethod
    void erasePersonalData(
            @WebParam(name = "record") List<PersonalRecordMessage> chosen, @WebParam(name = "reason") String reason)
            throws ProblemFault;
}
