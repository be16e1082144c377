package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jianyan.benchmarks.SessionTemplate;
import org.jianyan.consultation.ContactDetails;
import org.jianyan.consultation.internal.Contacts;
import org.jianyan.consultation.internal.jpa.SubmissionStore;
import org.jianyan.consultation.internal.jpa.TaskStepEntity;
import org.jianyan.consultation.internal.jpa.TaskStore;
import org.jianyan.consultation.task.Task;
import org.jianyan.consultation.task.TaskState;
import org.jianyan.consultation.task.TaskWork.StepState;
import org.jianyan.consultation.task.WorkStep;
import org.jianyan.identity.keys.EncryptedFields;
import org.jianyan.notices.internal.Secrets;
import org.jianyan.notices.internal.jpa.RecipientEntity;
import org.jianyan.persistence.internal.Migrations;
import org.jianyan.publicity.internal.Addresses;
import org.jianyan.publicity.internal.jpa.SubscriberEntity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an earlier release kept is there, and fits, after an upgrade; on both databases. */
final class UpgradeTest {
    private static final UUID CONSULTATION = UUID.randomUUID();
    private static final UUID ACCEPTED = UUID.randomUUID();
    private static final UUID ASSIGNED = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-20T01:30:00Z");

    private static void give(Connection connection, UUID task, String point, String state, String by) throws Exception {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into consultation_task (id, consultation_id, contact_point_id,"
                        + " contact_point_name, contact_point_path, state, accepted_at, accepted_by)"
                        + " values (?, ?, ?, '示例立法联系点', ?, ?, ?, ?)")) {
            insert.setString(1, task.toString());
            insert.setString(2, CONSULTATION.toString());
            insert.setString(3, UUID.randomUUID().toString());
            insert.setString(4, "/320400/" + point + "/");
            insert.setString(5, state);
            insert.setTimestamp(6, by == null ? null : Timestamp.from(AT));
            insert.setString(7, by);
            insert.executeUpdate();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tasksGivenBeforeThereWereStepsShouldHaveThem(TestDatabase database) throws Exception {
        DataSource dataSource = database.empty();
        new Migrations().prepare(dataSource, "18");
        try (Connection connection = dataSource.getConnection();
                Statement insert = connection.createStatement()) {
            insert.execute("insert into consultation (id, title, draft_id, version_id, organisation_path, stage,"
                    + " visibility, opened_at, deadline) values ('" + CONSULTATION + "', '征求意见', '"
                    + UUID.randomUUID() + "', '" + UUID.randomUUID() + "', '/320400/', 'OPEN', 'PUBLIC',"
                    + " '2026-11-01 00:00:00', '2030-12-01 00:00:00')");
            give(connection, ACCEPTED, "1", "ACCEPTED", "lianluoyuan");
            give(connection, ASSIGNED, "2", "ASSIGNED", null);
        }
        new Migrations().prepare(dataSource);
        try (SessionFactory sessions = Samples.sessions(dataSource)) {
            SessionTemplate jpa = new SessionTemplate(sessions);
            List<Task> tasks = jpa.txExpr(em -> new TaskStore(em).ofConsultation(CONSULTATION, List.of("/320400/")));
            assertEquals(
                    List.of(TaskState.ACCEPTED, TaskState.ASSIGNED),
                    tasks.stream().map(Task::state).toList());
            for (UUID task : List.of(ACCEPTED, ASSIGNED)) {
                var steps = jpa.txExpr(em -> new TaskStore(em)
                        .steps(task).stream().map(TaskStepEntity::toRecord).toList());
                assertEquals(
                        WorkStep.EIGHT,
                        steps.stream()
                                .map(step -> new WorkStep(step.code(), step.title()))
                                .toList());
                boolean isAccepted = task.equals(ACCEPTED);
                assertEquals(
                        isAccepted ? StepState.DONE : StepState.PENDING,
                        steps.get(0).state());
                assertEquals(StepState.PENDING, steps.get(1).state());
                if (isAccepted) {
                    assertEquals("lianluoyuan", steps.get(0).doneBy());
                } else {
                    assertNull(steps.get(0).doneAt());
                }
            }
        }
    }

    /** What an earlier release kept as it was is encrypted, and says the same. */
    @ParameterizedTest
    @EnumSource
    void personalDataAndSecretsShouldBeEncrypted(TestDatabase database) throws Exception {
        DataSource dataSource = database.empty();
        new Migrations().prepare(dataSource, "27");
        UUID submission = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection();
                Statement insert = connection.createStatement()) {
            insert.execute("insert into consultation (id, title, draft_id, version_id, organisation_path, stage,"
                    + " visibility, opened_at, deadline) values ('" + CONSULTATION + "', '征求意见', '"
                    + UUID.randomUUID() + "', '" + UUID.randomUUID() + "', '/320400/', 'OPEN', 'PUBLIC',"
                    + " '2026-11-01 00:00:00', '2030-12-01 00:00:00')");
            insert.execute(
                    "insert into submission (id, consultation_id, receipt, method, method_version, source, record,"
                            + " submitted_by, submitted_at) values ('" + submission + "', '" + CONSULTATION
                            + "', 'JY-1', 'web-comment', '1', '公众', '{}', 'public', '2026-11-01 00:00:00')");
            insert.execute("insert into submission_contact (submission_id, name, phone, email, consented_at) values ('"
                    + submission + "', '示例居民', '13812345678', 'a@example.org', '2026-11-01 00:00:00')");
            insert.execute(
                    "insert into notice_recipient (id, organisation_path, channel, address, address_digest, secret,"
                            + " language, topics, added_by, added_at) values ('" + UUID.randomUUID()
                            + "', '/320400/', 'webhook', 'https://example.org', 'x', 'whsec_AAAA', 'ZH', '', 'x',"
                            + " '2026-11-01 00:00:00')");
            insert.execute(
                    "insert into publicity_subscriber (id, channel, address, token, created_at, asked_at) values ('"
                            + UUID.randomUUID()
                            + "', 'e-mail', 'b@example.org', 'token', '2026-11-01 00:00:00', '2026-11-01 00:00:00')");
        }
        new Migrations().prepare(dataSource);
        try (SessionFactory consultations = Samples.sessions(dataSource);
                SessionFactory notices =
                        TestDatabase.sessions(dataSource, SessionTemplate.entities(RecipientEntity.class));
                SessionFactory publicity =
                        TestDatabase.sessions(dataSource, SessionTemplate.entities(SubscriberEntity.class))) {
            SessionTemplate jpa = new SessionTemplate(consultations);
            Contacts contacts = TestKeys.contacts(jpa);
            ContactDetails before = contact(jpa, contacts, submission);
            for (EncryptedFields fields : List.of(
                    contacts,
                    new Secrets(new SessionTemplate(notices), TestKeys.keys()),
                    new Addresses(new SessionTemplate(publicity), TestKeys.keys()))) {
                assertEquals(1, fields.reencrypt(10), fields.name());
                assertEquals(0, fields.reencrypt(10), fields.name());
            }
            assertEquals(before, contact(jpa, contacts, submission));
            assertEquals("13812345678", before.phone());
        }
        try (Connection connection = dataSource.getConnection();
                Statement read = connection.createStatement()) {
            for (String plain : List.of(
                    "select name || phone || email from submission_contact", "select secret from notice_recipient")) {
                try (var rows = read.executeQuery(plain)) {
                    rows.next();
                    assertEquals("", rows.getString(1), plain);
                }
            }
            try (var rows = read.executeQuery("select address from publicity_subscriber")) {
                rows.next();
                assertEquals(64, rows.getString(1).length());
            }
        }
    }

    private static ContactDetails contact(SessionTemplate jpa, Contacts contacts, UUID submission) {
        return jpa.txExpr(
                em -> contacts.open(new SubmissionStore(em).contact(submission).orElseThrow()));
    }
}
