package org.jianyan.identity.internal.person;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.identity.AccountState;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Grant;
import org.jianyan.identity.internal.jpa.AccessStore;
import org.jianyan.identity.internal.jpa.AccountEntity;
import org.jianyan.identity.internal.jpa.IdentityStore;
import org.jianyan.identity.person.Person;
import org.jianyan.identity.person.PersonalDataKeeper;
import org.jianyan.identity.person.PersonalDataKind;
import org.jianyan.identity.person.PersonalRecord;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Accounts and their sign-ins. An account's name stays, for the audit and the ledger say by it who did what; the name of the
 * person goes.
 */
@Component
public final class AccountData implements PersonalDataKeeper {
    private final JpaTemplate jpa;

    @Activate
    public AccountData(@Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    @Override
    public Set<PersonalDataKind> kinds() {
        return Set.of(PersonalDataKind.ACCOUNT, PersonalDataKind.SIGN_IN);
    }

    @Override
    public List<PersonalRecord> find(Caller caller, Person person, int limit) {
        return jpa.txExpr(TransactionType.Supports, em -> {
            IdentityStore store = new IdentityStore(em);
            Optional<AccountEntity> account = store.accountByName(person.account())
                    .filter(each -> isWithin(store, caller, Action.PERSONAL_DATA_READ, each));
            List<PersonalRecord> records = new ArrayList<>();
            account.ifPresent(each -> {
                records.add(new PersonalRecord(
                        PersonalDataKind.ACCOUNT,
                        each.id(),
                        "账号 " + each.name(),
                        Map.of(
                                "displayName",
                                each.displayName(),
                                "state",
                                each.state().name(),
                                "roles",
                                store.grants(each.id()).stream()
                                        .map(grant -> grant.role().name())
                                        .distinct()
                                        .collect(joining(" "))),
                        null));
                new AccessStore(em)
                        .signIns(each.id(), limit)
                        .forEach(session -> records.add(new PersonalRecord(
                                PersonalDataKind.SIGN_IN,
                                session.id(),
                                "账号 " + each.name(),
                                Map.of("address", session.address(), "agent", session.agent()),
                                session.startedAt().atOffset(ZoneOffset.UTC))));
            });
            return records;
        });
    }

    /** Everything that it may do is within the caller's scope. */
    private static boolean isWithin(IdentityStore store, Caller caller, Action action, AccountEntity account) {
        List<Grant> grants = store.grants(account.id());
        return !grants.isEmpty() && grants.stream().allMatch(grant -> caller.may(action, grant.scope()));
    }

    @Override
    public boolean erase(Caller caller, PersonalDataKind kind, UUID id, String reason) {
        return jpa.txExpr(TransactionType.Required, em -> {
            IdentityStore store = new IdentityStore(em);
            Optional<AccountEntity> account =
                    store.account(id).filter(each -> isWithin(store, caller, Action.PERSONAL_DATA_ERASE, each));
            account.ifPresent(each -> {
                if (each.state() != AccountState.DISABLED) {
                    throw new Conflict("账号 " + each.name() + " 还在使用，请先由管理员停用");
                }
                each.erase();
                new AccessStore(em).removeIdentities(each.id());
            });
            return account.isPresent();
        });
    }

    @Override
    public int expire(PersonalDataKind kind, Instant before, int limit) {
        return kind == PersonalDataKind.SIGN_IN
                ? jpa.txExpr(TransactionType.Required, em -> new AccessStore(em).removeEnded(before, limit))
                : 0;
    }
}
