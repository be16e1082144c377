package org.jianyan.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Authenticator;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.HealthCheck;
import org.jianyan.commons.NotFound;
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
import org.jianyan.identity.Member;
import org.jianyan.identity.NewAccount;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.Role;
import org.jianyan.identity.Token;
import org.jianyan.identity.internal.jpa.AccountEntity;
import org.jianyan.identity.internal.jpa.GrantEntity;
import org.jianyan.identity.internal.jpa.IdentityStore;
import org.jianyan.identity.internal.jpa.SecretEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Component(configurationPid = "org.jianyan.identity")
public final class Accounts implements AccountService, Authenticator, HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final String TOKEN_KEY = "token-key";
    private static final UUID PLATFORM = new UUID(0, 0);

    private final JpaTemplate jpa;
    private final Audit audit;
    private final IdentityConfig config;
    private final Tokens tokens;

    @Activate
    public Accounts(
            @Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa,
            @Reference Audit audit,
            IdentityConfig config) {
        this.jpa = jpa;
        this.audit = audit;
        this.config = config;
        tokens = new Tokens(tokenKey(), Duration.ofMinutes(config.token_minutes()));
        createFirstAdministrator();
    }

    private String tokenKey() {
        return jpa.txExpr(TransactionType.Required, em -> {
            IdentityStore store = new IdentityStore(em);
            return store.secret(TOKEN_KEY).orElseGet(() -> {
                String key = Tokens.newKey();
                store.add(new SecretEntity(TOKEN_KEY, key));
                return key;
            });
        });
    }

    /** The password is on disk before the account is in the database: one without the other can be repaired. */
    private void createFirstAdministrator() {
        jpa.tx(TransactionType.Required, em -> {
            IdentityStore store = new IdentityStore(em);
            if (!store.hasAccounts()) {
                String password = Passwords.generate();
                Path file = Path.of(config.initial_password_file());
                writePrivately(file, "admin " + password + "\n");
                AccountEntity account = new AccountEntity(Uuids.next(), "admin", "首任管理员", Passwords.hash(password));
                store.add(account);
                store.add(new GrantEntity(Uuids.next(), account.id(), new Grant(Role.ADMINISTRATOR, PLATFORM, "/")));
                LOG.info("created the first administrator 'admin'; its password is in {}", file.toAbsolutePath());
            }
        });
    }

    private static void writePrivately(Path file, String text) {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the first administrator's password", e);
        }
    }

    @Override
    public Account create(Caller caller, NewAccount input) {
        caller.require(Action.ACCOUNT_CREATE);
        new Violations()
                .require(
                        input.name() != null && input.name().matches("[A-Za-z0-9.-]{3,60}"),
                        "name",
                        "pattern",
                        "应为 3 至 60 个字母、数字、点或连字符")
                .text("displayName", input.displayName(), 100)
                .require(
                        input.password() != null
                                && input.password().length() >= 12
                                && input.password().length() <= 200,
                        "password",
                        "length",
                        "应为 12 至 200 个字符")
                .oneOf("role", input.role(), Role.class)
                .text("organisationCode", input.organisationCode(), 40)
                .throwIfAny();
        String hash = Passwords.hash(input.password());
        return jpa.txExpr(TransactionType.Required, em -> {
            IdentityStore store = new IdentityStore(em);
            Organisation organisation = store.organisationByCode(input.organisationCode())
                    .orElseThrow(() -> new NotFound("没有代码为 " + input.organisationCode() + " 的组织"));
            caller.require(Action.ACCOUNT_CREATE, organisation.path());
            if (store.accountByName(input.name()).isPresent()) {
                throw new Conflict("账号名 " + input.name() + " 已被使用");
            }
            Grant grant = new Grant(Role.valueOf(input.role()), organisation.id(), organisation.path());
            AccountEntity account = new AccountEntity(Uuids.next(), input.name(), input.displayName(), hash);
            store.add(account);
            store.add(new GrantEntity(Uuids.next(), account.id(), grant));
            audit.record(caller, Action.ACCOUNT_CREATE, "account " + input.name());
            return account.toRecord(List.of(grant));
        });
    }

    @Override
    public Page<Account> list(Caller caller, PageRequest page) {
        caller.require(Action.ACCOUNT_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new IdentityStore(em)
                .accounts(caller.scopes(Action.ACCOUNT_READ), page));
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
    public Token signIn(String name, String password) {
        new Violations().text("name", name, 60).text("password", password, 200).throwIfAny();
        return tokens.issue(verified(name, password), Instant.now());
    }

    @Override
    public Principal byToken(String token) {
        UUID id = tokens.accountOf(token, Instant.now());
        return jpa.txExpr(TransactionType.Supports, em -> caller(new IdentityStore(em), id));
    }

    @Override
    public Principal byPassword(String name, String password) {
        UUID id = verified(name, password);
        return jpa.txExpr(TransactionType.Supports, em -> caller(new IdentityStore(em), id));
    }

    private static Caller caller(IdentityStore store, UUID id) {
        return store.account(id)
                .map(account -> new Caller(id, account.name(), store.grants(id)))
                .orElseThrow(() -> new Unauthenticated("账号已不存在"));
    }

    /** The count of failures must outlive the refusal, so the transaction ends before the exception. */
    private UUID verified(String name, String password) {
        Instant now = Instant.now();
        AccountEntity account = jpa.txExpr(
                TransactionType.Supports,
                em -> new IdentityStore(em).accountByName(name).orElse(null));
        if (account == null) {
            Passwords.spendTime(password);
            throw new Unauthenticated("账号或密码不正确");
        }
        if (account.isLocked(now)) {
            throw new Unauthenticated("账号因多次输错密码已锁定，请稍后再试");
        }
        boolean right = Passwords.matches(password, account.passwordHash());
        if (!right || account.hasFailures()) {
            jpa.tx(
                    TransactionType.Required,
                    em -> new IdentityStore(em).account(account.id()).ifPresent(a -> {
                        if (right) {
                            a.succeeded();
                        } else {
                            a.failed(config.attempts(), now.plus(Duration.ofMinutes(config.lock_minutes())));
                        }
                    }));
        }
        if (!right) {
            throw new Unauthenticated("账号或密码不正确");
        }
        return account.id();
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
