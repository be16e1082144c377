package org.jianyan.identity.internal.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Dates;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Grant;
import org.jianyan.identity.Role;
import org.jianyan.identity.access.ServiceKey;
import org.jianyan.identity.access.ServiceKeyService;
import org.jianyan.identity.internal.Codes;
import org.jianyan.identity.internal.jpa.AccessStore;
import org.jianyan.identity.internal.jpa.AccountEntity;
import org.jianyan.identity.internal.jpa.IdentityStore;
import org.jianyan.identity.internal.jpa.ServiceKeyEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class ServiceKeys implements ServiceKeyService {
    private static final int LENGTH = 40;
    private static final int YEARS = 2;

    private final JpaTemplate jpa;
    private final Audit audit;

    @Activate
    public ServiceKeys(@Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa, @Reference Audit audit) {
        this.jpa = jpa;
        this.audit = audit;
    }

    @Override
    public ServiceKey.Issued issue(Caller caller, ServiceKey.New input) {
        caller.require(Action.SERVICE_KEY_MANAGE);
        LocalDate today = Dates.today();
        LocalDate last = Dates.parse(input.expiresOn()).orElse(today.minusDays(1));
        new Violations()
                .text("account", input.account(), 60)
                .text("title", input.title(), 100)
                .require(
                        !last.isBefore(today) && !last.isAfter(today.plusYears(YEARS)),
                        "expiresOn",
                        "range",
                        "应为今天起 " + YEARS + " 年内的日期，收到：" + input.expiresOn())
                .throwIfAny();
        String key = Entrance.KEY + Codes.random(LENGTH);
        Instant now = Entrance.now();
        return jpa.txExpr(TransactionType.Required, em -> {
            IdentityStore accounts = new IdentityStore(em);
            AccountEntity account = mine(caller, accounts, input.account());
            if (accounts.grants(account.id()).stream().anyMatch(grant -> grant.role() != Role.INTEGRATION_CLIENT)) {
                throw new ValidationException(
                        new Violation("account", "person", "密钥只发给系统账号（INTEGRATION_CLIENT），不发给个人"));
            }
            ServiceKeyEntity row = new ServiceKeyEntity(
                    Uuids.next(),
                    account.id(),
                    input.title(),
                    Sha256.hex(key),
                    now,
                    last.plusDays(1).atStartOfDay(Dates.ZONE).toInstant());
            accounts.add(row);
            audit.record(caller, Action.SERVICE_KEY_MANAGE, "issued key " + row.id() + " of account " + account.name());
            return new ServiceKey.Issued(row.toRecord(account.name()), key);
        });
    }

    private static AccountEntity mine(Caller caller, IdentityStore accounts, String name) {
        return accounts.accountByName(name)
                .filter(account -> isMine(caller, accounts, account))
                .orElseThrow(() -> new NotFound("没有账号 " + name));
    }

    private static boolean isMine(Caller caller, IdentityStore accounts, AccountEntity account) {
        List<Grant> grants = accounts.grants(account.id());
        return !grants.isEmpty()
                && grants.stream().allMatch(grant -> caller.may(Action.SERVICE_KEY_MANAGE, grant.scope()));
    }

    @Override
    public List<ServiceKey> list(Caller caller) {
        caller.require(Action.SERVICE_KEY_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new AccessStore(em)
                .serviceKeys(caller.scopes(Action.SERVICE_KEY_READ)));
    }

    @Override
    public void revoke(Caller caller, UUID id) {
        caller.require(Action.SERVICE_KEY_MANAGE);
        Instant now = Entrance.now();
        jpa.tx(TransactionType.Required, em -> {
            IdentityStore accounts = new IdentityStore(em);
            ServiceKeyEntity key = new AccessStore(em)
                    .serviceKey(id)
                    .filter(each -> accounts.account(each.accountId())
                            .filter(account -> isMine(caller, accounts, account))
                            .isPresent())
                    .orElseThrow(() -> new NotFound("没有密钥 " + id));
            if (key.revoke(now)) {
                audit.record(caller, Action.SERVICE_KEY_MANAGE, "revoked key " + id);
            }
        });
    }
}
