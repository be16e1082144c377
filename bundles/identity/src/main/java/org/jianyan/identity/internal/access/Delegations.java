package org.jianyan.identity.internal.access;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Dates;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Grant;
import org.jianyan.identity.access.Delegation;
import org.jianyan.identity.access.DelegationService;
import org.jianyan.identity.internal.jpa.AccessStore;
import org.jianyan.identity.internal.jpa.AccountEntity;
import org.jianyan.identity.internal.jpa.DelegationEntity;
import org.jianyan.identity.internal.jpa.IdentityStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Delegations implements DelegationService {
    private static final Duration LONGEST = Duration.ofDays(180);

    private final JpaTemplate jpa;
    private final Audit audit;

    @Activate
    public Delegations(@Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa, @Reference Audit audit) {
        this.jpa = jpa;
        this.audit = audit;
    }

    @Override
    public Delegation give(Caller caller, Delegation.New input) {
        caller.requireAccount();
        Instant now = Entrance.now();
        Instant start = moment(input.startsAt());
        Instant end = moment(input.endsAt());
        new Violations()
                .text("delegate", input.delegate(), 60)
                .text("reason", input.reason(), 200)
                .require(start != null, "startsAt", "date-time", "应为带时区的时间，例如 2026-12-01T08:30:00+08:00")
                .require(end != null, "endsAt", "date-time", "应为带时区的时间，例如 2026-12-15T18:00:00+08:00")
                .require(
                        start == null
                                || end == null
                                || end.isAfter(start) && end.isAfter(now) && !end.isAfter(start.plus(LONGEST)),
                        "endsAt",
                        "range",
                        "应晚于开始和现在，最长 " + LONGEST.toDays() + " 天")
                .throwIfAny();
        return jpa.txExpr(TransactionType.Required, em -> {
            IdentityStore store = new IdentityStore(em);
            AccountEntity delegate = store.accountByName(input.delegate())
                    .filter(AccountEntity::isActive)
                    .filter(each -> !each.id().equals(caller.accountId()) && areColleagues(store, caller, each))
                    .orElseThrow(() -> new ValidationException(
                            new Violation("delegate", "not-a-colleague", "应为同一组织中可以登录的另一个账号，收到：" + input.delegate())));
            DelegationEntity row =
                    new DelegationEntity(Uuids.next(), caller.accountId(), delegate.id(), start, end, input.reason());
            store.add(row);
            audit.record(caller, Action.OWN_ACCOUNT, "delegation " + row.id() + " to account " + delegate.name());
            return row.toRecord(caller.name(), delegate.name());
        });
    }

    private static Instant moment(String text) {
        return Dates.parseMoment(text).map(OffsetDateTime::toInstant).orElse(null);
    }

    /** Whether the other one has a role in an organisation in which the caller has one to delegate. */
    private static boolean areColleagues(IdentityStore store, Caller caller, AccountEntity other) {
        List<String> own = store.grants(caller.accountId()).stream()
                .filter(grant -> grant.role().isDelegable())
                .map(Grant::scope)
                .toList();
        return store.grants(other.id()).stream().anyMatch(grant -> own.contains(grant.scope()));
    }

    @Override
    public List<Delegation> list(Caller caller) {
        caller.requireAccount();
        return jpa.txExpr(TransactionType.Supports, em -> new AccessStore(em).delegations(caller.accountId()));
    }

    @Override
    public void revoke(Caller caller, UUID id) {
        caller.requireAccount();
        Instant now = Entrance.now();
        jpa.tx(TransactionType.Required, em -> {
            DelegationEntity delegation = new AccessStore(em)
                    .delegation(id)
                    .filter(each -> each.concerns(caller.accountId()))
                    .orElseThrow(() -> new NotFound("没有代行 " + id));
            if (delegation.revoke(now)) {
                audit.record(caller, Action.OWN_ACCOUNT, "revoked delegation " + id);
            }
        });
    }
}
