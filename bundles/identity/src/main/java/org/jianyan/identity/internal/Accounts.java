package org.jianyan.identity.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.HealthCheck;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Origin;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Unauthenticated;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Account;
import org.jianyan.identity.AccountService;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Grant;
import org.jianyan.identity.Invitation;
import org.jianyan.identity.Member;
import org.jianyan.identity.NewAccount;
import org.jianyan.identity.NewInvitation;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.Right;
import org.jianyan.identity.Role;
import org.jianyan.identity.SignIn;
import org.jianyan.identity.Token;
import org.jianyan.identity.internal.access.Entrance;
import org.jianyan.identity.internal.jpa.AccessStore;
import org.jianyan.identity.internal.jpa.AccountEntity;
import org.jianyan.identity.internal.jpa.FormerPasswordEntity;
import org.jianyan.identity.internal.jpa.GrantEntity;
import org.jianyan.identity.internal.jpa.IdentityStore;
import org.jianyan.identity.internal.jpa.InvitationEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(configurationPid = "org.jianyan.identity")
public final class Accounts implements AccountService, HealthCheck {
    /** 130 bits. */
    private static final int INVITATION_LENGTH = 26;

    private final JpaTemplate jpa;
    private final Audit audit;
    private final Entrance entrance;
    private final IdentityConfig config;

    @Activate
    public Accounts(
            @Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa,
            @Reference Audit audit,
            @Reference Entrance entrance,
            IdentityConfig config) {
        this.jpa = jpa;
        this.audit = audit;
        this.entrance = entrance;
        this.config = config;
        FirstAdministrator.create(jpa, config.initial_password_file());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Account create(Caller caller, NewAccount input) {
        caller.require(Action.ACCOUNT_CREATE);
        Violations violations = faults(input.name(), input.displayName(), input.role(), input.organisationCode());
        PasswordPolicy.check(
                violations, "password", input.password(), about(input.name(), input.displayName()), List.of());
        violations.throwIfAny();
        String hash = Passwords.hash(input.password());
        return jpa.txExpr(TransactionType.Required, em -> {
            IdentityStore store = new IdentityStore(em);
            Grant grant = grantOf(caller, store, Action.ACCOUNT_CREATE, input.role(), input.organisationCode());
            AccountEntity account = add(caller, store, input.name(), input.displayName(), grant);
            account.choosePassword(hash, now());
            return account.toRecord(List.of(grant));
        });
    }

    @Override
    public Invitation invite(Caller caller, NewInvitation input) {
        caller.require(Action.ACCOUNT_CREATE);
        faults(input.name(), input.displayName(), input.role(), input.organisationCode())
                .throwIfAny();
        return jpa.txExpr(TransactionType.Required, em -> {
            IdentityStore store = new IdentityStore(em);
            Grant grant = grantOf(caller, store, Action.ACCOUNT_CREATE, input.role(), input.organisationCode());
            AccountEntity account = add(caller, store, input.name(), input.displayName(), grant);
            em.flush();
            return invitation(new AccessStore(em), account, List.of(grant));
        });
    }

    private static Violations faults(String name, String displayName, String role, String organisationCode) {
        return new Violations()
                .require(
                        name != null && name.matches("[A-Za-z0-9.-]{3,60}"),
                        "name",
                        "pattern",
                        "应为 3 至 60 个字母、数字、点或连字符")
                .text("displayName", displayName, 100)
                .oneOf("role", role, Role.class)
                .text("organisationCode", organisationCode, 40);
    }

    private static List<String> about(String name, String displayName) {
        return Stream.of(name, displayName, "jianyan")
                .filter(text -> text != null)
                .toList();
    }

    private static Grant grantOf(
            Caller caller, IdentityStore store, Action action, String role, String organisationCode) {
        Organisation organisation = store.organisationByCode(organisationCode)
                .orElseThrow(() -> new NotFound("没有代码为 " + organisationCode + " 的组织"));
        caller.require(action, organisation.path());
        return new Grant(Role.valueOf(role), organisation.id(), organisation.path());
    }

    private AccountEntity add(Caller caller, IdentityStore store, String name, String displayName, Grant grant) {
        if (store.accountByName(name).isPresent()) {
            throw new Conflict("账号名 " + name + " 已被使用");
        }
        AccountEntity account = new AccountEntity(Uuids.next(), name, displayName);
        store.add(account);
        store.add(new GrantEntity(Uuids.next(), account.id(), grant));
        audit.record(caller, Action.ACCOUNT_CREATE, "account " + name);
        return account;
    }

    private Invitation invitation(AccessStore store, AccountEntity account, List<Grant> grants) {
        String code = Codes.random(INVITATION_LENGTH);
        Instant expiry = now().plus(config.invitation_hours(), ChronoUnit.HOURS);
        store.removeInvitation(account.id());
        store.add(new InvitationEntity(account.id(), Codes.digest(code), expiry));
        return new Invitation(account.toRecord(grants), code, expiry.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Invitation reset(Caller caller, String name) {
        return change(
                caller,
                name,
                "reset",
                (store, account) -> {
                    keepPassword(store, account);
                    account.invite();
                    store.removeIdentities(account.id());
                    store.removeRecoveryCodes(account.id());
                    store.endSessions(account.id(), null, now());
                },
                this::invitation);
    }

    @Override
    public Account enable(Caller caller, String name, boolean isEnabled) {
        return change(
                caller,
                name,
                isEnabled ? "enabled" : "disabled",
                (store, account) -> {
                    account.enable(isEnabled, !store.identities(account.id()).isEmpty());
                    if (!isEnabled) {
                        store.endSessions(account.id(), null, now());
                    }
                },
                (store, account, grants) -> account.toRecord(grants));
    }

    private interface Change {
        void apply(AccessStore store, AccountEntity account);
    }

    private interface Result<R> {
        R of(AccessStore store, AccountEntity account, List<Grant> grants);
    }

    /** All of the account's roles must be in the caller's scope: else one could take over what is elsewhere. */
    private <R> R change(Caller caller, String name, String what, Change change, Result<R> result) {
        caller.require(Action.ACCOUNT_CHANGE);
        return jpa.txExpr(TransactionType.Required, em -> {
            IdentityStore store = new IdentityStore(em);
            AccessStore access = new AccessStore(em);
            AccountEntity account = store.accountByName(name)
                    .flatMap(found -> access.lockedAccount(found.id()))
                    .orElseThrow(() -> new NotFound("没有账号 " + name));
            List<Grant> grants = store.grants(account.id());
            if (!grants.stream().allMatch(grant -> caller.may(Action.ACCOUNT_CHANGE, grant.scope()))) {
                throw new NotFound("没有账号 " + name);
            }
            change.apply(access, account);
            if (!account.isActive()) {
                requireAnotherAdministrator(store, account, grants);
            }
            audit.record(caller, Action.ACCOUNT_CHANGE, what + " account " + name);
            return result.of(access, account, grants);
        });
    }

    private static void requireAnotherAdministrator(IdentityStore store, AccountEntity account, List<Grant> grants) {
        boolean isPlatforms = grants.stream()
                .anyMatch(grant ->
                        grant.role() == Role.ADMINISTRATOR && grant.scope().equals("/"));
        if (isPlatforms && store.otherAdministrators(account.id()) == 0) {
            throw new Conflict("这是平台唯一的管理员，不能停用、重置或者取消");
        }
    }

    @Override
    public Account grant(Caller caller, String name, String role, String organisationCode) {
        return changeRole(caller, name, role, organisationCode, true);
    }

    @Override
    public Account withdraw(Caller caller, String name, String role, String organisationCode) {
        return changeRole(caller, name, role, organisationCode, false);
    }

    private Account changeRole(Caller caller, String name, String role, String organisationCode, boolean isGiven) {
        caller.require(Action.ACCOUNT_CHANGE);
        new Violations()
                .oneOf("role", role, Role.class)
                .text("organisationCode", organisationCode, 40)
                .throwIfAny();
        return jpa.txExpr(TransactionType.Required, em -> {
            IdentityStore store = new IdentityStore(em);
            Grant wanted = grantOf(caller, store, Action.ACCOUNT_CHANGE, role, organisationCode);
            AccountEntity account = store.accountByName(name)
                    .flatMap(found -> new AccessStore(em).lockedAccount(found.id()))
                    .filter(found -> store.grants(found.id()).stream()
                            .anyMatch(grant -> caller.may(Action.ACCOUNT_CHANGE, grant.scope())))
                    .orElseThrow(() -> new NotFound("没有账号 " + name));
            var present = store.grant(account.id(), wanted.role(), wanted.organisationId());
            if (present.isEmpty() && isGiven) {
                store.add(new GrantEntity(Uuids.next(), account.id(), wanted));
            } else if (present.isPresent() && !isGiven) {
                requireAnotherAdministrator(
                        store, account, List.of(present.get().toRecord()));
                store.remove(present.get());
            }
            if (present.isPresent() != isGiven) {
                audit.record(
                        caller,
                        Action.ACCOUNT_CHANGE,
                        (isGiven ? "gave " : "took ") + role + " in " + organisationCode + " account " + name);
            }
            em.flush();
            return account.toRecord(store.grants(account.id()));
        });
    }

    @Override
    public void accept(String code, String password) {
        new Violations().text("code", code, 100).throwIfAny();
        Instant now = now();
        AccountEntity account = jpa.txExpr(TransactionType.Supports, em -> new AccessStore(em)
                        .invitation(Codes.digest(code))
                        .filter(invitation -> invitation.isValid(now))
                        .flatMap(invitation -> new IdentityStore(em).account(invitation.accountId())))
                .orElseThrow(() -> new Unauthenticated("邀请码不正确、已用过或已过期，请管理员重新邀请"));
        choose(account, "password", password, (store, locked) -> {
            entrance.invited(store, code);
            store.removeInvitation(locked.id());
        });
        jpa.tx(
                TransactionType.Required,
                em -> audit.record(
                        Entrance.owner(em, account, null, Origin.UNKNOWN), Action.OWN_ACCOUNT, "invitation accepted"));
    }

    @Override
    public void changePassword(Caller caller, String password, String newPassword) {
        caller.requireAccount();
        new Violations()
                .text("password", password, PasswordPolicy.LONGEST)
                .text("newPassword", newPassword, PasswordPolicy.LONGEST)
                .throwIfAny();
        AccountEntity account = jpa.txExpr(
                TransactionType.Supports,
                em -> new IdentityStore(em).account(caller.accountId()).orElseThrow());
        entrance.confirmPassword(account, password, new Origin(caller.address(), ""));
        choose(account, "newPassword", newPassword, (store, locked) -> {
            store.endSessions(locked.id(), caller.sessionId(), now());
            audit.record(caller, Action.OWN_ACCOUNT, "password changed");
        });
    }

    /** The costly digests are computed outside the transaction. */
    private void choose(AccountEntity account, String field, String password, Change alongside) {
        List<String> former = jpa.txExpr(TransactionType.Supports, em -> {
            List<String> earlier = new AccessStore(em).formerPasswords(account.id());
            return Stream.concat(Stream.of(account.passwordHash()), earlier.stream())
                    .filter(hash -> !hash.isEmpty())
                    .limit(config.password_history())
                    .toList();
        });
        Violations violations = new Violations();
        PasswordPolicy.check(violations, field, password, about(account.name(), account.displayName()), former);
        violations.throwIfAny();
        String hash = Passwords.hash(password);
        jpa.tx(TransactionType.Required, em -> {
            AccessStore store = new AccessStore(em);
            AccountEntity locked = store.lockedAccount(account.id()).orElseThrow();
            alongside.apply(store, locked);
            keepPassword(store, locked);
            locked.choosePassword(hash, now());
        });
    }

    private void keepPassword(AccessStore store, AccountEntity account) {
        if (!account.passwordHash().isEmpty()) {
            store.add(new FormerPasswordEntity(Uuids.next(), account.id(), account.passwordHash()));
            store.trimFormerPasswords(account.id(), config.password_history());
        }
    }

    @Override
    public Token signIn(SignIn input, Origin origin) {
        new Violations()
                .text("name", input.name(), 60)
                .text("password", input.password(), PasswordPolicy.LONGEST)
                .optionalText("code", input.code(), 20)
                .throwIfAny();
        AccountEntity account = entrance.account(input.name());
        entrance.verify(account, input.password(), input.code(), origin, input.newPassword() != null);
        if (input.newPassword() != null) {
            choose(account, "newPassword", input.newPassword(), (store, locked) -> {
                store.endSessions(locked.id(), null, now());
                passwordChanged(locked, origin);
            });
        }
        return entrance.begin(account, origin);
    }

    /** In the running transaction. */
    private void passwordChanged(AccountEntity account, Origin origin) {
        jpa.tx(
                TransactionType.Required,
                em -> audit.record(Entrance.owner(em, account, null, origin), Action.OWN_ACCOUNT, "password changed"));
    }

    @Override
    public Page<Account> list(Caller caller, PageRequest page) {
        caller.require(Action.ACCOUNT_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new IdentityStore(em)
                .accounts(caller.scopes(Action.ACCOUNT_READ), page));
    }

    @Override
    public List<Right> rights(Caller caller) {
        caller.require(Action.ACCOUNT_READ);
        return Stream.of(Action.values()).map(Action::toRight).toList();
    }

    @Override
    public Account own(Caller caller) {
        caller.requireAccount();
        return jpa.txExpr(TransactionType.Supports, em -> new IdentityStore(em)
                .account(caller.accountId())
                .map(account -> account.toRecord(caller.grants()))
                .orElseThrow(() -> new NotFound("没有账号 " + caller.name())));
    }

    @Override
    public List<Member> members(String path) {
        return jpa.txExpr(TransactionType.Supports, em -> new IdentityStore(em).members(path));
    }

    @Override
    public Set<String> known(Collection<String> names) {
        return jpa.txExpr(TransactionType.Supports, em -> new IdentityStore(em).known(names));
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public void check() {
        jpa.txExpr(TransactionType.Supports, em -> new IdentityStore(em).hasAccounts());
    }
}
