package org.jianyan.identity.internal.access;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Authenticator;
import org.jianyan.commons.CallLimit;
import org.jianyan.commons.Origin;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Unauthenticated;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.identity.AccountState;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Grant;
import org.jianyan.identity.Role;
import org.jianyan.identity.Token;
import org.jianyan.identity.internal.Codes;
import org.jianyan.identity.internal.IdentityConfig;
import org.jianyan.identity.internal.Passwords;
import org.jianyan.identity.internal.TokenKey;
import org.jianyan.identity.internal.Tokens;
import org.jianyan.identity.internal.jpa.AccessStore;
import org.jianyan.identity.internal.jpa.AccountEntity;
import org.jianyan.identity.internal.jpa.IdentityStore;
import org.jianyan.identity.internal.jpa.ServiceKeyEntity;
import org.jianyan.identity.internal.jpa.SessionEntity;
import org.jianyan.identity.keys.FieldEncryption;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where everybody comes in: by a session's token, by name and password, by a service account's key. */
@Component(
        service = {Authenticator.class, Entrance.class},
        configurationPid = "org.jianyan.identity")
public final class Entrance implements Authenticator {
    /** What a service account's key begins with. */
    static final String KEY = "jyk_";

    private static final String WRONG = "账号或密码不正确";
    private static final int CODE_LENGTH = 6;

    private final JpaTemplate jpa;
    private final Audit audit;
    private final FieldEncryption encryption;
    private final IdentityConfig config;
    private final Tokens tokens;
    private final Set<Role> secondFactorRoles;
    private final CallLimit limit;

    @Activate
    public Entrance(
            @Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa,
            @Reference Audit audit,
            @Reference FieldEncryption encryption,
            @Reference TokenKey tokenKey,
            IdentityConfig config) {
        this.jpa = jpa;
        this.audit = audit;
        this.encryption = encryption;
        this.config = config;
        tokens = new Tokens(tokenKey.get(), Duration.ofMinutes(config.token_minutes()));
        limit = new CallLimit(config.account_calls_per_minute());
        secondFactorRoles = Arrays.stream(config.second_factor_roles().split(","))
                .map(String::trim)
                .filter(role -> !role.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Principal byToken(String token) {
        return byToken(token, Origin.UNKNOWN);
    }

    @Override
    public Principal byPassword(String name, String password) {
        return byPassword(name, password, Origin.UNKNOWN);
    }

    @Override
    public Principal byToken(String token, Origin origin) {
        if (token.startsWith(KEY)) {
            return byKey(token, null, origin);
        }
        Instant now = now();
        UUID id = tokens.sessionOf(token, now);
        Found found = jpa.txExpr(TransactionType.Supports, em -> {
            SessionEntity session = new AccessStore(em)
                    .session(id)
                    .filter(each -> each.isOpen(now))
                    .orElseThrow(() -> new Unauthenticated("已退出登录，请重新登录"));
            AccountEntity account = active(new IdentityStore(em), session.accountId());
            boolean isDue = session.seenAt().isBefore(now.minus(1, ChronoUnit.MINUTES));
            return new Found(caller(new AccessStore(em), account, session, origin, now), isDue);
        });
        if (found.isDue()) {
            jpa.tx(TransactionType.Required, em -> new AccessStore(em).seen(id, now));
        }
        return found.caller();
    }

    /** @param isDue whether it is time to note that it was seen or used */
    private record Found(Caller caller, boolean isDue) {}

    @Override
    public Principal byPassword(String name, String password, Origin origin) {
        if (name == null || password == null) {
            throw new Unauthenticated(WRONG);
        }
        if (password.startsWith(KEY)) {
            return byKey(password, name, origin);
        }
        int end = Math.max(0, password.length() - CODE_LENGTH);
        AccountEntity account = account(name);
        boolean hasCode =
                account != null && account.hasTotp() && password.substring(end).matches("\\d{6}");
        verify(
                account,
                hasCode ? password.substring(0, end) : password,
                hasCode ? password.substring(end) : null,
                origin,
                false);
        Instant now = now();
        return jpa.txExpr(TransactionType.Supports, em -> caller(new AccessStore(em), account, null, origin, now));
    }

    /** @param name whose key it should be; {@code null} for anybody's */
    private Caller byKey(String key, String name, Origin origin) {
        Instant now = now();
        String digest = Sha256.hex(key);
        Found found = jpa.txExpr(TransactionType.Supports, em -> {
            AccessStore store = new AccessStore(em);
            ServiceKeyEntity known = store.serviceKey(digest)
                    .filter(each -> each.isValid(now))
                    .orElseThrow(() -> new Unauthenticated("密钥不正确、已过期或者已作废"));
            AccountEntity account = active(new IdentityStore(em), known.accountId());
            if (name != null && !name.equals(account.name())) {
                throw new Unauthenticated("密钥不属于账号 " + name);
            }
            boolean isDue = known.usedAt() == null || known.usedAt().isBefore(now.minus(1, ChronoUnit.HOURS));
            return new Found(caller(store, account, null, origin, now), isDue);
        });
        if (found.isDue()) {
            jpa.tx(
                    TransactionType.Required,
                    em -> new AccessStore(em).serviceKey(digest).ifPresent(each -> each.used(now)));
        }
        return found.caller();
    }

    /**
     * Whom an invitation is for, locked until the transaction ends.
     *
     * @throws Unauthenticated if it was never given, is used or has expired, or the account is disabled
     */
    public AccountEntity invited(AccessStore store, String code) {
        Instant now = now();
        String digest = Codes.digest(code);
        return store.invitation(digest)
                .filter(invitation -> invitation.isValid(now))
                .flatMap(invitation -> store.lockedAccount(invitation.accountId()))
                .filter(account -> account.state() != AccountState.DISABLED)
                .filter(account -> store.invitation(digest).isPresent())
                .orElseThrow(() -> new Unauthenticated("邀请码不正确、已用过或已过期，请管理员重新邀请"));
    }

    private static AccountEntity active(IdentityStore store, UUID id) {
        return store.account(id)
                .filter(AccountEntity::isActive)
                .orElseThrow(() -> new Unauthenticated("账号已停用，请与管理员联系"));
    }

    /**
     * Rights are withheld from those who should have a second factor and have none.
     *
     * @param session {@code null} without one
     */
    private Caller caller(AccessStore store, AccountEntity account, SessionEntity session, Origin origin, Instant now) {
        limit.count(account.name());
        List<Grant> grants = store.grants(account.id(), now);
        return new Caller(
                account.id(),
                account.name(),
                lacksSecondFactor(account, session, grants) ? List.of() : grants,
                session == null ? null : session.id(),
                origin.address());
    }

    private boolean lacksSecondFactor(AccountEntity account, SessionEntity session, List<Grant> grants) {
        boolean isStrong = account.hasTotp() || session != null && session.isStrong();
        return !isStrong && grants.stream().anyMatch(grant -> secondFactorRoles.contains(grant.role()));
    }

    /** The account of a name, {@code null} if there is none. */
    public AccountEntity account(String name) {
        return jpa.txExpr(
                TransactionType.Supports,
                em -> new IdentityStore(em).accountByName(name).orElse(null));
    }

    /**
     * Checks password and second factor. The count of failures must outlive the refusal, so the transaction ends before
     * the exception.
     *
     * @param account {@code null} takes as long as a wrong password
     * @param code {@code null} for none
     * @param mayBeExpired whether the password is about to be changed
     */
    public void verify(AccountEntity account, String password, String code, Origin origin, boolean mayBeExpired) {
        verifyPassword(account, password, origin);
        Instant now = now();
        if (account.hasTotp() && code == null) {
            throw new Unauthenticated("该账号启用了两步验证，请同时提供六位验证码（code）；以 HTTP Basic 或控制台登录的，接在密码之后");
        }
        if (account.hasTotp() && !isRight(account, code, now)) {
            failed(account, origin, now);
            throw new Unauthenticated("验证码不正确或者已经用过");
        }
        if (!account.isActive()) {
            throw new Unauthenticated("账号已停用，请与管理员联系");
        }
        if (account.hasFailures()) {
            jpa.tx(
                    TransactionType.Required,
                    em -> new AccessStore(em).lockedAccount(account.id()).ifPresent(AccountEntity::succeeded));
        }
        if (!mayBeExpired && isExpired(account, now)) {
            throw new Unauthenticated("密码已超过 " + config.password_days() + " 天，请在登录时提供新密码（newPassword）");
        }
    }

    /**
     * Checks the password only, of somebody who asks for something that a stolen session should not get; who guesses is
     * locked out. Their session goes on, so it is a fault of what was filled in.
     *
     * @throws ValidationException if the password is wrong, or the account is locked
     */
    public void confirmPassword(AccountEntity account, String password, Origin origin) {
        try {
            verifyPassword(account, password, origin);
        } catch (Unauthenticated e) {
            throw new ValidationException(new Violation("password", "wrong", e.getMessage()));
        }
    }

    /** @param account {@code null} takes as long as a wrong password */
    private void verifyPassword(AccountEntity account, String password, Origin origin) {
        if (account == null || account.passwordHash().isEmpty()) {
            Passwords.spendTime(password);
            throw new Unauthenticated(WRONG);
        }
        Instant now = now();
        if (account.isLocked(now)) {
            throw new Unauthenticated("账号因多次输错已锁定，请稍后再试");
        }
        if (!Passwords.matches(password, account.passwordHash())) {
            failed(account, origin, now);
            throw new Unauthenticated(WRONG);
        }
    }

    private boolean isExpired(AccountEntity account, Instant now) {
        return config.password_days() > 0
                && account.isPasswordOlderThan(now.minus(config.password_days(), ChronoUnit.DAYS));
    }

    /** Uses the code up, if it is right. */
    private boolean isRight(AccountEntity account, String code, Instant now) {
        String secret = encryption.decrypt(account.totpSecret(), TokenKey.totpContext(account));
        return jpa.txExpr(TransactionType.Required, em -> {
            AccessStore store = new AccessStore(em);
            var step = Totp.step(secret, code.trim(), now);
            return step.isPresent()
                    ? store.useStep(account.id(), step.getAsLong())
                    : store.useRecoveryCode(account.id(), Codes.digest(code));
        });
    }

    /**
     * Checks the second factor only, of somebody who wants to be rid of it; who guesses is locked out.
     *
     * @throws ValidationException if the code is wrong or used
     */
    public void verifyCode(AccountEntity account, String code, Origin origin) {
        Instant now = now();
        if (account.isLocked(now)) {
            throw new Unauthenticated("账号因多次输错已锁定，请稍后再试");
        }
        if (!isRight(account, code, now)) {
            failed(account, origin, now);
            throw new ValidationException(new Violation("code", "wrong", "验证码不正确或者已经用过"));
        }
    }

    private void failed(AccountEntity account, Origin origin, Instant now) {
        jpa.tx(
                TransactionType.Required,
                em -> new AccessStore(em).lockedAccount(account.id()).ifPresent(locked -> {
                    boolean isLocked =
                            locked.failed(config.attempts(), now.plus(Duration.ofMinutes(config.lock_minutes())));
                    audit.record(
                            owner(em, account, null, origin),
                            Action.OWN_ACCOUNT,
                            isLocked ? "sign-in failed, account locked" : "sign-in failed");
                }));
    }

    /** Begins a session of an account that was {@link #verify verified}. */
    public Token begin(AccountEntity account, Origin origin) {
        return begin(account, origin, false);
    }

    /** @param isStrong whether an identity provider asked for a second factor */
    public Token begin(AccountEntity account, Origin origin, boolean isStrong) {
        Instant now = now();
        SessionEntity session = new SessionEntity(
                Uuids.next(), account.id(), now, now.plus(Duration.ofHours(config.session_hours())), origin, isStrong);
        return jpa.txExpr(TransactionType.Required, em -> {
            AccessStore store = new AccessStore(em);
            store.add(session);
            audit.record(owner(em, account, session.id(), origin), Action.OWN_ACCOUNT, "signed in");
            return token(store, account, session, now);
        });
    }

    /** An account's owner, for the audit: with the roles that say which city's auditors may read of it. */
    public static Caller owner(EntityManager em, AccountEntity account, UUID session, Origin origin) {
        return new Caller(
                account.id(), account.name(), new IdentityStore(em).grants(account.id()), session, origin.address());
    }

    /** A token of a session. */
    Token token(AccessStore store, AccountEntity account, SessionEntity session, Instant now) {
        boolean isIncomplete = lacksSecondFactor(account, session, store.grants(account.id(), now));
        return tokens.issue(account.id(), session.id(), now, session.expiresAt(), isIncomplete);
    }
}
