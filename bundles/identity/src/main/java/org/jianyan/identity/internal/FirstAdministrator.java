package org.jianyan.identity.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Grant;
import org.jianyan.identity.Role;
import org.jianyan.identity.internal.jpa.AccountEntity;
import org.jianyan.identity.internal.jpa.GrantEntity;
import org.jianyan.identity.internal.jpa.IdentityStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The account with which everything begins on an empty database. */
final class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final UUID PLATFORM = new UUID(0, 0);

    private FirstAdministrator() {}

    /** The password is on disk before the account is in the database: one without the other can be repaired. */
    static void create(JpaTemplate jpa, String passwordFile) {
        jpa.tx(TransactionType.Required, em -> {
            IdentityStore store = new IdentityStore(em);
            if (!store.hasAccounts()) {
                String password = Passwords.generate();
                Path file = Path.of(passwordFile);
                PrivateFile.write(file, "admin " + password + "\n");
                AccountEntity account = new AccountEntity(Uuids.next(), "admin", "首任管理员");
                account.choosePassword(Passwords.hash(password), Instant.now().truncatedTo(ChronoUnit.MILLIS));
                store.add(account);
                store.add(new GrantEntity(Uuids.next(), account.id(), new Grant(Role.ADMINISTRATOR, PLATFORM, "/")));
                LOG.info("created the first administrator 'admin'; its password is in {}", file.toAbsolutePath());
            }
        });
    }
}
