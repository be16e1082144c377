package org.jianyan.itests;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Grant;
import org.jianyan.identity.NewOrganisation;
import org.jianyan.identity.Role;
import org.jianyan.identity.internal.Accounts;
import org.jianyan.identity.internal.IdentityConfig;
import org.jianyan.identity.internal.Organisations;
import org.jianyan.identity.internal.TokenKey;
import org.jianyan.identity.internal.access.Delegations;
import org.jianyan.identity.internal.access.Entrance;
import org.jianyan.identity.internal.access.SecondFactors;
import org.jianyan.identity.internal.access.ServiceKeys;
import org.jianyan.identity.internal.access.Sessions;
import org.jianyan.identity.internal.audit.AuditChain;
import org.jianyan.identity.internal.audit.AuditLog;
import org.jianyan.identity.internal.jpa.AccountEntity;
import org.jianyan.identity.internal.keys.DataKeys;
import org.jianyan.identity.internal.keys.Keys;

/** The bundle's services on a database, without a container; two cities are in it. */
final class IdentityCase implements AutoCloseable {
    static final Caller ADMIN = Samples.caller(Role.ADMINISTRATOR, "/");
    static final Caller AUDITOR = Samples.caller(Role.AUDITOR, "/320400/");

    final DataSource dataSource;
    final SessionFactory sessionFactory;
    final SessionTemplate jpa;
    final IdentityConfig config;
    final DataKeys dataKeys;
    final Keys keys;
    final AuditChain chain;
    final Audit audit;
    final TokenKey tokenKey;
    final Entrance entrance;
    final Accounts accounts;
    final Sessions sessions;
    final SecondFactors secondFactors;
    final ServiceKeys serviceKeys;
    final Delegations delegations;
    final Organisations organisations;

    IdentityCase(TestDatabase database, Path directory, Map<String, Object> changed) {
        this(database.migrated(), directory, changed);
    }

    /** Another node on the same database, or the same one started again. */
    IdentityCase(DataSource dataSource, Path directory, Map<String, Object> changed) {
        this.dataSource = dataSource;
        sessionFactory = TestDatabase.sessions(dataSource, SessionTemplate.entities(AccountEntity.class));
        jpa = new SessionTemplate(sessionFactory);
        Map<String, Object> all = new HashMap<>(changed);
        all.put("initial_password_file", directory.resolve("initial.txt").toString());
        all.put("keys_file", directory.resolve("keys.txt").toString());
        config = Defaults.of(IdentityConfig.class, all);
        dataKeys = new DataKeys(jpa, config);
        chain = new AuditChain(jpa, dataKeys);
        audit = new AuditLog(jpa, chain);
        keys = new Keys(dataKeys, audit);
        tokenKey = new TokenKey(jpa, dataKeys);
        entrance = new Entrance(jpa, audit, dataKeys, tokenKey, config);
        accounts = new Accounts(jpa, audit, entrance, config);
        sessions = new Sessions(jpa, audit, entrance);
        secondFactors = new SecondFactors(jpa, audit, dataKeys, entrance);
        serviceKeys = new ServiceKeys(jpa, audit);
        delegations = new Delegations(jpa, audit);
        organisations = new Organisations(jpa, audit);
    }

    /** Two cities, each with a contact point. */
    void organisations() {
        for (String city : List.of("320400", "330100")) {
            organisations.create(ADMIN, new NewOrganisation(city, "法工委 " + city, "COMMISSION", null));
            organisations.create(ADMIN, new NewOrganisation(city + "-01", "联系点 " + city, "CONTACT_POINT", city));
        }
    }

    /** An administrator of one city. */
    static Caller administratorOf(String city) {
        return new Caller(
                Uuids.next(), "admin-" + city, List.of(new Grant(Role.ADMINISTRATOR, Uuids.next(), "/" + city + "/")));
    }

    /** Notes acts for the audit. */
    void acts(int count) {
        for (int i = 0; i < count; i++) {
            int number = i;
            jpa.tx(em -> audit.record(ADMIN, Action.ACCOUNT_CHANGE, "account " + number));
        }
    }

    void execute(String sql) throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    String one(String sql) throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    @Override
    public void close() {
        try {
            chain.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sessionFactory.close();
    }
}
