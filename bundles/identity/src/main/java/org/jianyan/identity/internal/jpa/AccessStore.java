package org.jianyan.identity.internal.jpa;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jianyan.commons.Scopes;
import org.jianyan.identity.Grant;
import org.jianyan.identity.access.Delegation;
import org.jianyan.identity.access.ServiceKey;
import org.jianyan.identity.access.Session;

/** Queries on what lets accounts in: sessions, keys, invitations, codes, delegations. */
public final class AccessStore {
    private final EntityManager em;

    public AccessStore(EntityManager em) {
        this.em = em;
    }

    public void add(Object entity) {
        em.persist(entity);
    }

    /** An account that nobody else changes until this transaction ends. */
    public Optional<AccountEntity> lockedAccount(UUID id) {
        return Optional.ofNullable(em.find(AccountEntity.class, id.toString(), LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<SessionEntity> session(UUID id) {
        return Optional.ofNullable(em.find(SessionEntity.class, id.toString()));
    }

    public void seen(UUID session, Instant now) {
        em.createQuery("update SessionEntity s set s.seenAt = :now where s.id = :id")
                .setParameter("now", now)
                .setParameter("id", session.toString())
                .executeUpdate();
    }

    /** Open ones of an account, newest first. */
    public List<Session> sessions(AccountEntity account, Instant now, UUID current) {
        return em.createQuery(
                        "select s from SessionEntity s where s.accountId = :account and s.endedAt is null"
                                + " and s.expiresAt > :now order by s.id desc",
                        SessionEntity.class)
                .setParameter("account", account.id().toString())
                .setParameter("now", now)
                .getResultStream()
                .map(session -> session.toRecord(account.name(), current))
                .toList();
    }

    /** All that is kept of an account's sign-ins, newest first. */
    public List<SessionEntity> signIns(UUID account, int limit) {
        return em.createQuery(
                        "select s from SessionEntity s where s.accountId = :account order by s.id desc",
                        SessionEntity.class)
                .setParameter("account", account.toString())
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Removes sessions that ended before a moment.
     *
     * @return how many
     */
    public int removeEnded(Instant before, int limit) {
        List<SessionEntity> ended = em.createQuery(
                        "select s from SessionEntity s where s.expiresAt < :before"
                                + " and (s.endedAt is null or s.endedAt < :before)",
                        SessionEntity.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
        ended.forEach(em::remove);
        return ended.size();
    }

    /** @param except goes on; {@code null} for none */
    public void endSessions(UUID account, UUID except, Instant now) {
        em.createQuery("update SessionEntity s set s.endedAt = :now where s.accountId = :account and s.endedAt is null"
                        + " and s.id <> :except")
                .setParameter("now", now)
                .setParameter("account", account.toString())
                .setParameter("except", except == null ? "" : except.toString())
                .executeUpdate();
    }

    public Optional<ServiceKeyEntity> serviceKey(String digest) {
        return em.createQuery("select k from ServiceKeyEntity k where k.keyDigest = :digest", ServiceKeyEntity.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    public Optional<ServiceKeyEntity> serviceKey(UUID id) {
        return Optional.ofNullable(em.find(ServiceKeyEntity.class, id.toString()));
    }

    /** Those of accounts with a grant within the scopes. */
    public List<ServiceKey> serviceKeys(List<String> scopes) {
        var query = em.createQuery(
                "select k, a.name from ServiceKeyEntity k, AccountEntity a where a.id = k.accountId and exists"
                        + " (select g.id from GrantEntity g where g.accountId = a.id and "
                        + Scopes.condition("g.scope", scopes.size()) + ") order by a.name, k.id",
                Object[].class);
        Scopes.bind(query::setParameter, scopes);
        return query.getResultStream()
                .map(row -> ((ServiceKeyEntity) row[0]).toRecord((String) row[1]))
                .toList();
    }

    public Optional<BoundIdentityEntity> identity(String issuer, String subject) {
        return em.createQuery(
                        "select i from BoundIdentityEntity i where i.issuer = :issuer and i.subject = :subject",
                        BoundIdentityEntity.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** Those bound to an account. */
    public List<BoundIdentityEntity> identities(UUID account) {
        return em.createQuery(
                        "select i from BoundIdentityEntity i where i.accountId = :account order by i.id",
                        BoundIdentityEntity.class)
                .setParameter("account", account.toString())
                .getResultList();
    }

    public void removeIdentities(UUID account) {
        identities(account).forEach(em::remove);
    }

    public Optional<InvitationEntity> invitation(String digest) {
        return em.createQuery("select i from InvitationEntity i where i.codeDigest = :digest", InvitationEntity.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    public void removeInvitation(UUID account) {
        em.createQuery("delete from InvitationEntity i where i.accountId = :account")
                .setParameter("account", account.toString())
                .executeUpdate();
    }

    /** Hashes of earlier passwords, newest first. */
    public List<String> formerPasswords(UUID account) {
        return em.createQuery(
                        "select p.passwordHash from FormerPasswordEntity p where p.accountId = :account order by p.id desc",
                        String.class)
                .setParameter("account", account.toString())
                .getResultList();
    }

    /** Forgets all but the newest. */
    public void trimFormerPasswords(UUID account, int kept) {
        em.flush();
        List<FormerPasswordEntity> all = em.createQuery(
                        "select p from FormerPasswordEntity p where p.accountId = :account order by p.id desc",
                        FormerPasswordEntity.class)
                .setParameter("account", account.toString())
                .getResultList();
        all.stream().skip(kept).forEach(em::remove);
    }

    /** Notes that a code of a time step is used; no earlier or same one counts any more. */
    public boolean useStep(UUID account, long step) {
        return em.createQuery(
                                "update AccountEntity a set a.totpStep = :step where a.id = :account and a.totpStep < :step")
                        .setParameter("step", step)
                        .setParameter("account", account.toString())
                        .executeUpdate()
                == 1;
    }

    /** Uses a code up. */
    public boolean useRecoveryCode(UUID account, String digest) {
        return em.createQuery(
                                "delete from RecoveryCodeEntity c where c.accountId = :account and c.codeDigest = :digest")
                        .setParameter("account", account.toString())
                        .setParameter("digest", digest)
                        .executeUpdate()
                == 1;
    }

    public void removeRecoveryCodes(UUID account) {
        em.createQuery("delete from RecoveryCodeEntity c where c.accountId = :account")
                .setParameter("account", account.toString())
                .executeUpdate();
    }

    /** Accounts whose second factor is not encrypted under the present key. */
    public List<AccountEntity> totpSecretsNotUnder(String prefix, int limit) {
        return em.createQuery(
                        "select a from AccountEntity a where a.totpSecret <> '' and a.totpSecret not like :prefix",
                        AccountEntity.class)
                .setParameter("prefix", prefix + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    public List<SecretEntity> secretsNotUnder(String prefix, int limit) {
        return em.createQuery("select s from SecretEntity s where s.value not like :prefix", SecretEntity.class)
                .setParameter("prefix", prefix + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    public Optional<DelegationEntity> delegation(UUID id) {
        return Optional.ofNullable(em.find(DelegationEntity.class, id.toString()));
    }

    /** What an account gave or was given, newest first. */
    public List<Delegation> delegations(UUID account) {
        return em.createQuery(
                        "select d, a.name, b.name from DelegationEntity d, AccountEntity a, AccountEntity b"
                                + " where a.id = d.accountId and b.id = d.delegateId"
                                + " and :account in (d.accountId, d.delegateId) order by d.id desc",
                        Object[].class)
                .setParameter("account", account.toString())
                .getResultStream()
                .map(row -> ((DelegationEntity) row[0]).toRecord((String) row[1], (String) row[2]))
                .toList();
    }

    /** The active accounts that an account stands in for at a moment: names by identifiers. */
    private Map<String, String> delegators(UUID delegate, Instant now) {
        return em.createQuery(
                        "select a.id, a.name from DelegationEntity d, AccountEntity a where a.id = d.accountId"
                                + " and a.state = 'ACTIVE' and d.delegateId = :delegate and d.revokedAt is null"
                                + " and d.startsAt <= :now and d.endsAt > :now",
                        Object[].class)
                .setParameter("delegate", delegate.toString())
                .setParameter("now", now)
                .getResultStream()
                .collect(toMap(row -> (String) row[0], row -> (String) row[1], (a, b) -> a));
    }

    /**
     * An account's own grants, and those it has by delegation at a moment: in organisations in which it has a role of its
     * own, so that nobody is handed what lies elsewhere.
     */
    public List<Grant> grants(UUID account, Instant now) {
        Map<String, String> delegators = delegators(account, now);
        Collection<String> accounts = new ArrayList<>(delegators.keySet());
        accounts.add(account.toString());
        List<GrantEntity> rows = em.createQuery(
                        "select g from GrantEntity g where g.accountId in :accounts order by g.id", GrantEntity.class)
                .setParameter("accounts", accounts)
                .getResultList();
        List<Grant> own = rows.stream()
                .filter(row -> row.accountId().equals(account))
                .map(GrantEntity::toRecord)
                .toList();
        Set<String> scopes = own.stream().map(Grant::scope).collect(toSet());
        Stream<Grant> delegated = rows.stream()
                .filter(row -> !row.accountId().equals(account))
                .map(row -> row.toRecord()
                        .delegatedBy(delegators.get(row.accountId().toString())))
                .filter(grant -> grant.role().isDelegable() && scopes.contains(grant.scope()));
        return Stream.concat(own.stream(), delegated).toList();
    }
}
