package org.jianyan.identity.internal.soap;

import java.util.List;
import javax.jws.WebService;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.Audit;
import org.jianyan.identity.AuditQuery;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Invitation;
import org.jianyan.identity.NewInvitation;
import org.jianyan.identity.access.DelegationService;
import org.jianyan.identity.access.SessionService;
import org.jianyan.identity.person.NewPersonalErasure;
import org.jianyan.identity.person.Person;
import org.jianyan.identity.person.PersonalDataService;
import org.jianyan.soap.ProblemFault;
import org.jianyan.soap.SoapCaller;
import org.jianyan.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = IdentityEndpoint.class)
@SoapEndpoint(address = "/identity")
@WebService(
        endpointInterface = "org.jianyan.identity.internal.soap.IdentityPort",
        serviceName = "IdentityService",
        portName = "IdentityPort",
        targetNamespace = IdentityPort.NAMESPACE)
public class IdentityEndpoint implements IdentityPort {
    private final AccountService accounts;
    private final Audit audit;
    private final SessionService sessions;
    private final DelegationService delegations;
    private final PersonalDataService personalData;

    @Activate
    public IdentityEndpoint(
            @Reference AccountService accounts,
            @Reference Audit audit,
            @Reference SessionService sessions,
            @Reference DelegationService delegations,
            @Reference PersonalDataService personalData) {
        this.accounts = accounts;
        this.audit = audit;
        this.sessions = sessions;
        this.delegations = delegations;
        this.personalData = personalData;
    }

    private static Caller caller() {
        return Caller.of(SoapCaller.current());
    }

    private static AccountMessage invited(Invitation invitation) {
        return AccountMessage.of(invitation.account(), invitation.code());
    }

    @Override
    public List<AccountMessage> listAccounts(String after, Integer limit) throws ProblemFault {
        return ProblemFault.told(() -> accounts.list(caller(), PageRequest.of(limit, after)).items().stream()
                .map(account -> AccountMessage.of(account, null))
                .toList());
    }

    @Override
    public AccountMessage inviteAccount(String name, String displayName, String role, String organisationCode)
            throws ProblemFault {
        return ProblemFault.told(
                () -> invited(accounts.invite(caller(), new NewInvitation(name, displayName, role, organisationCode))));
    }

    @Override
    public AccountMessage resetAccount(String name) throws ProblemFault {
        return ProblemFault.told(() -> invited(accounts.reset(caller(), name)));
    }

    @Override
    public AccountMessage enableAccount(String name, boolean enabled) throws ProblemFault {
        return ProblemFault.told(() -> AccountMessage.of(accounts.enable(caller(), name, enabled), null));
    }

    @Override
    public AccountMessage grantRole(String name, String role, String organisationCode) throws ProblemFault {
        return ProblemFault.told(() -> AccountMessage.of(accounts.grant(caller(), name, role, organisationCode), null));
    }

    @Override
    public AccountMessage withdrawRole(String name, String role, String organisationCode) throws ProblemFault {
        return ProblemFault.told(
                () -> AccountMessage.of(accounts.withdraw(caller(), name, role, organisationCode), null));
    }

    @Override
    public List<AuditMessage> listAuditEntries(String after, Integer limit) throws ProblemFault {
        return ProblemFault.told(
                () -> audit.list(caller(), AuditQuery.ALL, PageRequest.of(limit, after)).items().stream()
                        .map(AuditMessage::of)
                        .toList());
    }

    @Override
    public AuditVerification verifyAudit() throws ProblemFault {
        return ProblemFault.told(() -> AuditVerification.of(audit.verify(caller())));
    }

    @Override
    public List<SessionMessage> listSessions(String account) throws ProblemFault {
        return ProblemFault.told(() -> sessions.list(caller(), account).stream()
                .map(SessionMessage::of)
                .toList());
    }

    @Override
    public void endSession(String sessionId) throws ProblemFault {
        ProblemFault.told(() -> {
            sessions.end(caller(), Uuids.require("sessionId", sessionId));
            return null;
        });
    }

    @Override
    public List<DelegationMessage> listDelegations() throws ProblemFault {
        return ProblemFault.told(() ->
                delegations.list(caller()).stream().map(DelegationMessage::of).toList());
    }

    @Override
    public DelegationMessage giveDelegation(DelegationMessage delegation) throws ProblemFault {
        DelegationMessage given = delegation == null ? new DelegationMessage() : delegation;
        return ProblemFault.told(() -> DelegationMessage.of(delegations.give(caller(), given.given())));
    }

    @Override
    public void revokeDelegation(String delegationId) throws ProblemFault {
        ProblemFault.told(() -> {
            delegations.revoke(caller(), Uuids.require("delegationId", delegationId));
            return null;
        });
    }

    @Override
    public List<PersonalRecordMessage> findPersonalData(String phone, String email, String account)
            throws ProblemFault {
        return ProblemFault.told(() -> personalData.find(caller(), new Person(phone, email, account)).stream()
                .map(PersonalRecordMessage::of)
                .toList());
    }

    @Override
    public void erasePersonalData(List<PersonalRecordMessage> chosen, String reason) throws ProblemFault {
        List<PersonalRecordMessage> given = chosen == null ? List.of() : chosen;
        ProblemFault.told(() -> {
            personalData.erase(
                    caller(),
                    new NewPersonalErasure(
                            given.stream()
                                    .map(each -> new NewPersonalErasure.Chosen(each.kind, each.id))
                                    .toList(),
                            reason));
            return null;
        });
    }
}
