package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.ValidationException;
import org.jianyan.identity.Action;
import org.jianyan.identity.AuditEntry;
import org.jianyan.identity.AuditQuery;
import org.jianyan.identity.AuditReport.Fault;
import org.jianyan.identity.AuditReport.Problem;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;
import org.jianyan.persistence.internal.Migrations;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That nobody changes the audit unseen, on both databases. */
final class AuditChainTest {
    @TempDir
    private Path directory;

    private IdentityCase started(TestDatabase database) {
        return new IdentityCase(database, directory, Map.of());
    }

    private static List<AuditEntry> all(IdentityCase identity) {
        return identity.audit
                .list(IdentityCase.AUDITOR, AuditQuery.ALL, new PageRequest(500, ""))
                .items();
    }

    private static Fault fault(IdentityCase identity) {
        return identity.audit.verify(IdentityCase.AUDITOR).fault();
    }

    @ParameterizedTest
    @EnumSource
    void actsOfManyAtOnceShouldBeOneChainWithoutGaps(TestDatabase database) {
        try (IdentityCase identity = started(database)) {
            IntStream.range(0, 8).parallel().forEach(i -> identity.acts(100));
            List<AuditEntry> page = all(identity);
            assertEquals(
                    LongStream.rangeClosed(1, 500).boxed().toList(),
                    page.stream().map(AuditEntry::position).toList());
            var report = identity.audit.verify(IdentityCase.AUDITOR);
            assertNull(report.fault());
            assertEquals(800, report.entries());
            assertTrue(identity.audit
                    .list(IdentityCase.AUDITOR, AuditQuery.ALL, new PageRequest(500, "800"))
                    .items()
                    .isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsChangedShouldBeFoundWhereItIs(TestDatabase database) throws Exception {
        try (IdentityCase identity = started(database)) {
            identity.acts(10);
            assertNull(fault(identity));
            String hash = identity.one("select hash from audit_entry where position = 4");
            for (String column : List.of("account", "scope", "on_behalf_of", "address", "action", "object", "hash")) {
                String old = identity.one("select " + column + " from audit_entry where position = 4");
                identity.execute("update audit_entry set " + column + " = 'x' where position = 4");
                assertEquals(new Fault(4, Problem.ALTERED), fault(identity), column);
                identity.execute("update audit_entry set " + column + " = '" + old + "' where position = 4");
            }
            identity.execute("update audit_entry set acted_at = '2020-01-01 00:00:00' where position = 4");
            assertEquals(new Fault(4, Problem.ALTERED), fault(identity));
            identity.execute("delete from audit_entry where position = 4");
            assertEquals(new Fault(5, Problem.GAP), fault(identity));
            identity.execute("delete from audit_entry where position > 3");
            assertEquals(new Fault(4, Problem.WRONG_HEAD), fault(identity));
            assertEquals(64, hash.length());
        }
    }

    /** Somebody with the database alone makes everything anew from an entry on: the seal tells. */
    @ParameterizedTest
    @EnumSource
    void aChainThatWasWrittenAnewShouldBeFoundByItsSeal(TestDatabase database) throws Exception {
        try (IdentityCase identity = started(database)) {
            identity.acts(3);
            List<AuditEntry> entries = all(identity);
            String hash = "0".repeat(64);
            for (AuditEntry entry : entries) {
                String object = entry.position() == 2 ? "something else" : entry.object();
                hash = Sha256.hex(String.join(
                        "\n",
                        hash,
                        Long.toString(entry.position()),
                        entry.id().toString(),
                        java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
                                .format(entry.at()),
                        entry.account(),
                        entry.scope(),
                        entry.onBehalfOf(),
                        entry.address(),
                        entry.action(),
                        object));
                identity.execute("update audit_entry set object = '" + object + "', hash = '" + hash
                        + "' where position = " + entry.position());
            }
            identity.execute("update audit_head set hash = '" + hash + "'");
            assertEquals(new Fault(3, Problem.WRONG_SEAL), fault(identity));
        }
    }

    @ParameterizedTest
    @EnumSource
    void auditorsAloneShouldReadSearchAndExport(TestDatabase database) throws Exception {
        try (IdentityCase identity = started(database)) {
            identity.acts(5);
            assertThrows(
                    Forbidden.class,
                    () -> identity.audit.list(IdentityCase.ADMIN, AuditQuery.ALL, new PageRequest(5, "")));
            assertThrows(Forbidden.class, () -> identity.audit.verify(IdentityCase.ADMIN));
            AuditQuery query =
                    AuditQuery.of("ADMINISTRATOR", "ACCOUNT_CHANGE", "account 3", "2020-01-01", "2099-01-01");
            assertEquals(
                    List.of("account 3"),
                    identity.audit.list(IdentityCase.AUDITOR, query, new PageRequest(5, "")).items().stream()
                            .map(AuditEntry::object)
                            .toList());
            AuditQuery past = AuditQuery.of(null, null, null, null, "2020-01-01");
            assertTrue(identity.audit
                    .list(IdentityCase.AUDITOR, past, new PageRequest(5, ""))
                    .items()
                    .isEmpty());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            identity.audit.export(IdentityCase.AUDITOR, AuditQuery.ALL, "csv", out);
            String csv = out.toString(StandardCharsets.UTF_8);
            assertEquals(7, csv.lines().count(), "titles, five acts, and that they are exported");
            assertTrue(csv.contains("audit exported as csv"));
            assertThrows(ValidationException.class, () -> AuditQuery.of(null, "NO_SUCH", null, "yesterday", null));
            assertThrows(
                    ValidationException.class,
                    () -> identity.audit.list(IdentityCase.AUDITOR, AuditQuery.ALL, new PageRequest(5, "x")));
        }
    }

    /** What an earlier release kept joins the chain. */
    @ParameterizedTest
    @EnumSource
    void entriesOfBeforeShouldJoinTheChain(TestDatabase database) throws Exception {
        var dataSource = database.empty();
        new Migrations().prepare(dataSource, "25");
        try (var connection = dataSource.getConnection();
                var insert =
                        connection.prepareStatement("insert into audit_entry (id, acted_at, account, action, object)"
                                + " values (?, ?, 'fagongwei', 'DRAFT_IMPORT', 'draft 1')")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setTimestamp(2, Timestamp.valueOf("2026-11-20 01:30:00.123456"));
            insert.executeUpdate();
        }
        new Migrations().prepare(dataSource);
        try (IdentityCase identity = new IdentityCase(dataSource, directory, Map.of())) {
            assertEquals("draft 1", all(identity).get(0).object());
            assertNull(fault(identity));
            assertFalse(identity.audit.verify(IdentityCase.AUDITOR).head().isEmpty());
        }
    }

    /** Cities on one installation are kept apart; who stands above both is seen by both. */
    @ParameterizedTest
    @EnumSource
    void auditorsShouldSeeWhatConcernsTheirOwnCity(TestDatabase database) {
        try (IdentityCase identity = started(database)) {
            identity.acts(1);
            for (String city : List.of("320400", "330100")) {
                identity.jpa.tx(em -> identity.audit.record(
                        Samples.caller(Role.COMMISSION, "/" + city + "/"), Action.DRAFT_IMPORT, "draft of " + city));
            }
            identity.jpa.tx(
                    em -> identity.audit.record(Caller.PUBLIC, Action.CONTACT_DETAILS_FORGET, "of submission 1"));
            assertEquals(
                    List.of("account 0", "draft of 320400", "of submission 1"),
                    all(identity).stream().map(AuditEntry::object).toList());
            assertNull(fault(identity), "the chain as a whole is everybody's");
        }
    }
}
