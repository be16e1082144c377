package org.jianyan.identity.internal.openid;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Origin;
import org.jianyan.commons.Unauthenticated;
import org.jianyan.commons.Unavailable;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Token;
import org.jianyan.identity.access.BoundIdentity;
import org.jianyan.identity.access.IdentityProvider;
import org.jianyan.identity.access.IdentityProviderService;
import org.jianyan.identity.access.ProvidedCode;
import org.jianyan.identity.internal.access.Entrance;
import org.jianyan.identity.internal.jpa.AccessStore;
import org.jianyan.identity.internal.jpa.AccountEntity;
import org.jianyan.identity.internal.jpa.BoundIdentityEntity;
import org.jianyan.identity.internal.jpa.IdentityStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(configurationPid = "org.jianyan.openid")
public final class OpenIds implements IdentityProviderService {
    private static final int LONGEST = 200;

    private final JpaTemplate jpa;
    private final Audit audit;
    private final Entrance entrance;
    /** {@code null} if none is configured. */
    private final Provider provider;

    @Activate
    public OpenIds(
            @Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa,
            @Reference Audit audit,
            @Reference Entrance entrance,
            OpenIdConfig config) {
        this.jpa = jpa;
        this.audit = audit;
        this.entrance = entrance;
        provider = config.issuer().isBlank() ? null : new Provider(config);
    }

    @Override
    public List<IdentityProvider> providers() {
        return provider == null ? List.of() : List.of(provider.described());
    }

    private Provider.Somebody exchange(ProvidedCode code, Violations violations) {
        Violations all = violations.addAll(code.faults().list());
        if (provider != null && all.list().isEmpty()) {
            all.require(
                    provider.takesBackTo(code.redirectUri()),
                    "redirectUri",
                    "unknown",
                    "不在允许的地址之中：" + code.redirectUri());
        }
        all.throwIfAny();
        if (provider == null) {
            throw new Unavailable("没有配置身份提供方，请用密码登录");
        }
        return provider.exchange(code);
    }

    @Override
    public Token signIn(ProvidedCode code, String secondFactor, Origin origin) {
        Provider.Somebody somebody =
                exchange(code, new Violations().optionalText("secondFactor", secondFactor, LONGEST));
        Instant now = Entrance.now();
        AccountEntity account = jpa.txExpr(TransactionType.Required, em -> {
            BoundIdentityEntity bound = new AccessStore(em)
                    .identity(somebody.issuer(), somebody.subject())
                    .orElseThrow(() -> new Unauthenticated("这个身份还没有绑定账号：请用密码登录后绑定，或者凭邀请码加入"));
            bound.used(now);
            return new IdentityStore(em).account(bound.accountId()).orElseThrow();
        });
        if (!account.isActive()) {
            throw new Unauthenticated("账号已停用，请与管理员联系");
        }
        if (account.hasTotp() && !somebody.isStrong()) {
            if (secondFactor == null) {
                throw new Unauthenticated("该账号启用了两步验证，请重新登录并同时提供验证码（secondFactor）");
            }
            entrance.verifyCode(account, secondFactor, origin);
        }
        return entrance.begin(account, origin, somebody.isStrong());
    }

    @Override
    public Token accept(String invitation, ProvidedCode code, Origin origin) {
        Provider.Somebody somebody = exchange(code, new Violations().text("invitation", invitation, LONGEST));
        AccountEntity account = jpa.txExpr(TransactionType.Required, em -> {
            AccessStore store = new AccessStore(em);
            AccountEntity invited = entrance.invited(store, invitation);
            bind(store, invited, somebody);
            invited.activate();
            store.removeInvitation(invited.id());
            audit.record(
                    Entrance.owner(em, invited, null, origin),
                    Action.OWN_ACCOUNT,
                    "invitation accepted by an identity provider");
            return invited;
        });
        return entrance.begin(account, origin, somebody.isStrong());
    }

    private static BoundIdentityEntity bind(AccessStore store, AccountEntity account, Provider.Somebody somebody) {
        if (store.identity(somebody.issuer(), somebody.subject()).isPresent()) {
            throw new Conflict("这个身份已经绑定了账号");
        }
        BoundIdentityEntity bound =
                new BoundIdentityEntity(account.id(), somebody.issuer(), somebody.subject(), Entrance.now());
        store.add(bound);
        return bound;
    }

    @Override
    public BoundIdentity bind(Caller caller, String password, ProvidedCode code) {
        caller.requireAccount();
        Violations violations = new Violations().text("password", password, LONGEST);
        violations.addAll(code.faults().list()).throwIfAny();
        AccountEntity account = entrance.account(caller.name());
        entrance.confirmPassword(account, password, new Origin(caller.address(), ""));
        Provider.Somebody somebody = exchange(code, new Violations());
        return jpa.txExpr(TransactionType.Required, em -> {
            BoundIdentityEntity bound = bind(new AccessStore(em), account, somebody);
            audit.record(caller, Action.OWN_ACCOUNT, "bound to an identity provider");
            return bound.toRecord();
        });
    }

    @Override
    public List<BoundIdentity> own(Caller caller) {
        caller.requireAccount();
        return jpa.txExpr(TransactionType.Supports, em -> new AccessStore(em)
                .identities(caller.accountId()).stream()
                        .map(BoundIdentityEntity::toRecord)
                        .toList());
    }

    @Override
    public void unbind(Caller caller, UUID id) {
        caller.requireAccount();
        jpa.tx(TransactionType.Required, em -> {
            AccessStore store = new AccessStore(em);
            List<BoundIdentityEntity> own = store.identities(caller.accountId());
            BoundIdentityEntity bound = own.stream()
                    .filter(each -> each.toRecord().id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("没有绑定 " + id));
            AccountEntity account = store.lockedAccount(caller.accountId()).orElseThrow();
            if (account.passwordHash().isEmpty() && own.size() == 1) {
                throw new Conflict("这是唯一的登录方式；请先由管理员重新邀请并设定密码");
            }
            em.remove(bound);
            audit.record(caller, Action.OWN_ACCOUNT, "no longer bound to an identity provider");
        });
    }
}
