package org.jianyan.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.aries.jpa.template.JpaTemplate;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.consultation.internal.Contacts;
import org.jianyan.identity.internal.IdentityConfig;
import org.jianyan.identity.internal.jpa.AccountEntity;
import org.jianyan.identity.internal.keys.DataKeys;
import org.jianyan.identity.keys.FieldEncryption;

/** The keys of this JVM's tests, with a database and a file of their own. */
final class TestKeys {
    private static FieldEncryption keys;

    private TestKeys() {}

    static synchronized FieldEncryption keys() {
        if (keys == null) {
            try {
                Path file = Files.createTempDirectory("jianyan-keys").resolve("keys.txt");
                keys = new DataKeys(
                        TestDatabase.lasting(() -> new SessionTemplate(TestDatabase.sessions(
                                TestDatabase.DERBY.migrated(), SessionTemplate.entities(AccountEntity.class)))),
                        Defaults.of(IdentityConfig.class, Map.of("keys_file", file.toString())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keys;
    }

    /** How to reach authors, under these keys. */
    static Contacts contacts(JpaTemplate jpa) {
        return new Contacts(jpa, keys());
    }
}
