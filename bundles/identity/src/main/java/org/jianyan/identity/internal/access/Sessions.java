package org.jianyan.identity.internal.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Unauthenticated;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Token;
import org.jianyan.identity.access.Session;
import org.jianyan.identity.access.SessionService;
import org.jianyan.identity.internal.jpa.AccessStore;
import org.jianyan.identity.internal.jpa.AccountEntity;
import org.jianyan.identity.internal.jpa.IdentityStore;
import org.jianyan.identity.internal.jpa.SessionEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Sessions implements SessionService {
    private final JpaTemplate jpa;
    private final Audit audit;
    private final Entrance entrance;

    @Activate
    public Sessions(
            @Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa,
            @Reference Audit audit,
            @Reference Entrance entrance) {
        this.jpa = jpa;
        this.audit = audit;
        this.entrance = entrance;
    }

    @Override
    public List<Session> list(Caller caller, String name) {
        caller.requireAccount();
        String wanted = name == null ? caller.name() : name;
        Instant now = Entrance.now();
        return jpa.txExpr(TransactionType.Supports, em -> {
            IdentityStore store = new IdentityStore(em);
            AccountEntity account = store.accountByName(wanted)
                    .filter(each -> mayTouch(caller, store, each))
                    .orElseThrow(() -> new NotFound("没有账号 " + wanted));
            return new AccessStore(em).sessions(account, now, caller.sessionId());
        });
    }

    private static boolean mayTouch(Caller caller, IdentityStore store, AccountEntity account) {
        return account.id().equals(caller.accountId())
                || store.grants(account.id()).stream()
                        .allMatch(grant -> caller.may(Action.ACCOUNT_CHANGE, grant.scope()));
    }

    @Override
    public void end(Caller caller, UUID id) {
        caller.requireAccount();
        Instant now = Entrance.now();
        jpa.tx(TransactionType.Required, em -> {
            IdentityStore accounts = new IdentityStore(em);
            SessionEntity session = new AccessStore(em)
                    .session(id)
                    .filter(each -> accounts.account(each.accountId())
                            .filter(account -> mayTouch(caller, accounts, account))
                            .isPresent())
                    .orElseThrow(() -> new NotFound("没有会话 " + id));
            if (session.end(now)) {
                audit.record(caller, Action.OWN_ACCOUNT, "ended session " + id);
            }
        });
    }

    @Override
    public Token renew(Caller caller) {
        caller.requireAccount();
        if (caller.sessionId() == null) {
            throw new Conflict("只有以令牌调用时才能续期");
        }
        Instant now = Entrance.now();
        return jpa.txExpr(TransactionType.Supports, em -> {
            AccessStore store = new AccessStore(em);
            SessionEntity session = store.session(caller.sessionId())
                    .filter(each -> each.isOpen(now))
                    .orElseThrow(() -> new Unauthenticated("已退出登录，请重新登录"));
            AccountEntity account =
                    new IdentityStore(em).account(session.accountId()).orElseThrow();
            return entrance.token(store, account, session, now);
        });
    }
}
