package org.jianyan.identity.internal.jpa;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Scopes;
import org.jianyan.identity.Account;
import org.jianyan.identity.Grant;
import org.jianyan.identity.Member;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.Role;

/** Queries on organisations, accounts, the audit. */
public final class IdentityStore {
    private final EntityManager em;

    public IdentityStore(EntityManager em) {
        this.em = em;
    }

    public void add(Object entity) {
        em.persist(entity);
    }

    public Optional<Organisation> organisationByCode(String code) {
        return em.createQuery("select o from OrganisationEntity o where o.code = :code", OrganisationEntity.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .map(OrganisationEntity::toRecord);
    }

    public Optional<OrganisationEntity> organisationRow(UUID id) {
        return Optional.ofNullable(em.find(OrganisationEntity.class, id.toString()));
    }

    public Optional<Organisation> organisation(UUID id) {
        return organisationRow(id).map(OrganisationEntity::toRecord);
    }

    /** Organisations in the order of their paths, which are the cursor. */
    public Page<Organisation> organisations(List<String> scopes, PageRequest page) {
        String where = Scopes.condition("o.path", scopes.size());
        var query = em.createQuery(
                        "select o from OrganisationEntity o where o.path > :after and " + where + " order by o.path",
                        OrganisationEntity.class)
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        return Page.of(
                query.getResultList().stream().map(OrganisationEntity::toRecord).toList(),
                page.limit(),
                Organisation::path);
    }

    public Optional<AccountEntity> accountByName(String name) {
        return em.createQuery("select a from AccountEntity a where a.name = :name", AccountEntity.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    public Optional<AccountEntity> account(UUID id) {
        return Optional.ofNullable(em.find(AccountEntity.class, id.toString()));
    }

    public boolean hasAccounts() {
        return em.createQuery("select count(a) from AccountEntity a", Long.class)
                        .getSingleResult()
                > 0;
    }

    public List<Grant> grants(UUID accountId) {
        return em.createQuery(
                        "select g from GrantEntity g where g.accountId = :account order by g.id", GrantEntity.class)
                .setParameter("account", accountId.toString())
                .getResultStream()
                .map(GrantEntity::toRecord)
                .toList();
    }

    /** Accounts with a grant within the scopes, in the order of their names, which are the cursor. */
    public Page<Account> accounts(List<String> scopes, PageRequest page) {
        var query = em.createQuery(
                        "select a from AccountEntity a where a.name > :after and exists (select g.id from GrantEntity g"
                                + " where g.accountId = a.id and " + Scopes.condition("g.scope", scopes.size())
                                + ") order by a.name",
                        AccountEntity.class)
                .setParameter("after", page.after())
                .setMaxResults(page.limit() + 1);
        Scopes.bind(query::setParameter, scopes);
        List<AccountEntity> accounts = query.getResultList();
        Map<UUID, List<Grant>> grants = accounts.isEmpty()
                ? Map.of()
                : em.createQuery("select g from GrantEntity g where g.accountId in :accounts", GrantEntity.class)
                        .setParameter(
                                "accounts",
                                accounts.stream().map(a -> a.id().toString()).toList())
                        .getResultStream()
                        .collect(groupingBy(GrantEntity::accountId, mapping(GrantEntity::toRecord, toList())));
        List<Account> rows = accounts.stream()
                .map(a -> a.toRecord(grants.getOrDefault(a.id(), List.of())))
                .toList();
        return Page.of(rows, page.limit(), Account::name);
    }

    public List<Member> members(String path) {
        return em.createQuery(
                        "select a.name, g.role, g.scope from AccountEntity a, GrantEntity g where g.accountId = a.id"
                                + " and g.scope like :path order by g.scope, g.role, a.name",
                        Object[].class)
                .setParameter("path", path + "%")
                .getResultStream()
                .map(row -> new Member((String) row[0], Role.valueOf((String) row[1]), (String) row[2]))
                .toList();
    }

    public Set<String> known(Collection<String> names) {
        return names.isEmpty()
                ? Set.of()
                : em.createQuery("select a.name from AccountEntity a where a.name in :names", String.class)
                        .setParameter("names", names)
                        .getResultStream()
                        .collect(toSet());
    }

    public List<Organisation> below(String path) {
        return em.createQuery(
                        "select o from OrganisationEntity o where o.path like :path order by o.path",
                        OrganisationEntity.class)
                .setParameter("path", path + "%")
                .getResultStream()
                .map(OrganisationEntity::toRecord)
                .toList();
    }

    /** The grant of a role in an organisation, if the account has it. */
    public Optional<GrantEntity> grant(UUID accountId, Role role, UUID organisationId) {
        return em.createQuery(
                        "select g from GrantEntity g where g.accountId = :account and g.role = :role"
                                + " and g.organisationId = :organisation",
                        GrantEntity.class)
                .setParameter("account", accountId.toString())
                .setParameter("role", role.name())
                .setParameter("organisation", organisationId.toString())
                .getResultStream()
                .findFirst();
    }

    public void remove(GrantEntity grant) {
        em.remove(grant);
    }

    /** Other accounts that administer the whole platform and can sign in. */
    public long otherAdministrators(UUID account) {
        return em.createQuery(
                        "select count(g) from GrantEntity g, AccountEntity a where a.id = g.accountId and a.id <> :account"
                                + " and a.state = 'ACTIVE' and g.role = 'ADMINISTRATOR' and g.scope = '/'",
                        Long.class)
                .setParameter("account", account.toString())
                .getSingleResult();
    }

    public Optional<IdempotencyEntity> idempotency(String id) {
        return Optional.ofNullable(em.find(IdempotencyEntity.class, id));
    }

    public Optional<SecretEntity> secret(String name) {
        return Optional.ofNullable(em.find(SecretEntity.class, name));
    }
}
