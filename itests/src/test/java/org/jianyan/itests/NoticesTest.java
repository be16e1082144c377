package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jianyan.commons.PageRequest;
import org.jianyan.consultation.ContactDetails;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.NewStage;
import org.jianyan.consultation.Visibility;
import org.jianyan.consultation.internal.ConsultationConfig;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.SubmissionStore;
import org.jianyan.consultation.internal.notice.Announcements;
import org.jianyan.consultation.internal.notice.AuthorAnswers;
import org.jianyan.consultation.task.NewReturn;
import org.jianyan.notices.Language;
import org.jianyan.notices.Topic;
import org.jianyan.notices.internal.NoticePost;
import org.jianyan.notices.internal.Secrets;
import org.jianyan.notices.internal.jpa.RecipientEntity;
import org.jianyan.notices.internal.jpa.RecipientStore;
import org.jianyan.outbox.OutboxMessage;
import org.jianyan.outbox.internal.Messages;
import org.jianyan.outbox.internal.mail.SmtpMailer;
import org.jianyan.outbox.mail.Mailer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What organisations and authors are told of, as messages that are to be sent. That they arrive, NoticesIT shows. */
final class NoticesTest {
    private static final String DISTRICT = "/320400/320402/";
    private static final String CITY = "/320400/";
    private static final Mailer UNSET = new SmtpMailer(MailChannelTest.config("", 25));
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A node that tells; it steps when it is told to, and by itself. */
    private static final class Node implements AutoCloseable {
        private final Messages messages;
        private final AuthorAnswers authors;
        private final Announcements announcements;

        Node(TaskCase work, Mailer mailer) {
            messages = new Messages(work.jpa());
            authors = new AuthorAnswers(
                    work.jpa(), work.consultations(), messages, mailer, path -> path, TestKeys.contacts(work.jpa()));
            announcements = new Announcements(
                    work.jpa(),
                    work.consultations(),
                    work.drafts(),
                    new NoticePost(
                            work.jpa(),
                            messages,
                            null,
                            path -> path,
                            new Secrets(work.jpa(), TestKeys.keys()),
                            new NoAudit()),
                    authors,
                    Defaults.of(ConsultationConfig.class));
        }

        List<OutboxMessage> all(String queue) {
            return messages.list(queue, List.of("/"), Optional.empty(), new PageRequest(PageRequest.MAX_LIMIT, ""))
                    .items();
        }

        JsonNode payload(OutboxMessage message) {
            try {
                return JSON.readTree(messages.payload("notices", message.id()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                announcements.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String recipient(TaskCase work, String path, Language language, Topic... topics) {
        RecipientEntity recipient = new RecipientEntity(
                path, "e-mail", UUID.randomUUID() + "@example.com", language, List.of(topics), "test");
        work.jpa().tx(em -> new RecipientStore(em).add(recipient));
        return recipient.id().toString();
    }

    private static void tellAll(TaskCase work, Node node) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            node.announcements.step();
            long left = work.jpa()
                    .txExpr(em ->
                            em.createQuery("select count(e) from TaskEventEntity e where e.toldAt is null", Long.class)
                                            .getSingleResult()
                                    + em.createQuery(
                                                    "select count(e) from ConsultationChangeEntity e where e.toldAt is null",
                                                    Long.class)
                                            .getSingleResult());
            if (left == 0) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not everything is told of");
    }

    /** How many messages of each topic a recipient gets. */
    private static Map<String, Long> told(Node node, String recipient) {
        Map<String, Long> told = new TreeMap<>();
        for (OutboxMessage message : node.all("notices")) {
            if (message.key().endsWith("/" + recipient)) {
                told.merge(message.kind(), 1L, Long::sum);
            }
        }
        return told;
    }

    @ParameterizedTest
    @EnumSource
    void eachOrganisationShouldBeToldOfWhatConcernsItInItsLanguage(TestDatabase database) throws Exception {
        try (TaskCase work = new TaskCase(database)) {
            String chinese = recipient(work, TaskCase.POINT, Language.ZH);
            String english = recipient(work, TaskCase.POINT, Language.EN, Topic.REPORT_RETURNED);
            String other = recipient(work, TaskCase.OTHER, Language.ZH);
            String district = recipient(work, DISTRICT, Language.ZH);
            String city = recipient(work, CITY, Language.ZH);
            try (Node node = new Node(work, UNSET)) {
                OffsetDateTime deadline = OffsetDateTime.now().plusDays(1);
                UUID task = work.given(deadline).id();
                work.look(Instant.now());
                work.begin(task);
                work.write(task, "建议增加免疫点");
                work.sign(task);
                work.move("CLOSED", "COLLATING");
                work.tasks()
                        .giveBack(
                                TaskCase.COMMISSION,
                                task,
                                new NewReturn(
                                        "第十二条的理由不够具体", deadline.plusDays(2).toString()));
                work.look(deadline.plusDays(3).toInstant());
                tellAll(work, node);

                assertEquals(
                        Map.of("TASK_GIVEN", 1L, "TASK_REMINDED", 1L, "REPORT_RETURNED", 1L, "TASK_OVERDUE", 1L),
                        told(node, chinese));
                assertEquals(Map.of("REPORT_RETURNED", 1L), told(node, english));
                assertEquals(Map.of("TASK_GIVEN", 1L, "TASK_REMINDED", 1L, "TASK_OVERDUE", 1L), told(node, other));
                assertEquals(Map.of("TASK_OVERDUE", 1L), told(node, district));
                assertEquals(Map.of("REPORT_SENT", 1L, "TASK_OVERDUE", 2L), told(node, city));

                JsonNode returned = node.all("notices").stream()
                        .filter(message -> message.key().endsWith("/" + english))
                        .map(node::payload)
                        .findFirst()
                        .orElseThrow();
                assertTrue(
                        returned.get("title").asText().startsWith("Report returned for rework: 关于《养犬管理条例》"),
                        returned.toString());
                assertTrue(returned.get("text").asText().endsWith("Reason: 第十二条的理由不够具体"), returned.toString());
                assertEquals("/api/v1/tasks/" + task, returned.get("path").asText());
                for (OutboxMessage message : node.all("notices")) {
                    String payload = node.payload(message).toString();
                    assertFalse(payload.contains("${"), payload);
                    assertFalse(payload.contains("@example.com"), "no message holds an address");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalNodesShouldTellOfEachThingOnce(TestDatabase database) throws Exception {
        try (TaskCase work = new TaskCase(database)) {
            String city = recipient(work, CITY, Language.EN);
            String point = recipient(work, TaskCase.POINT, Language.ZH);
            UUID task = work.given(OffsetDateTime.now().plusDays(30)).id();
            work.begin(task);
            String again = OffsetDateTime.now().plusDays(60).toString();
            for (int i = 0; i < 12; i++) {
                work.write(task, "第 " + i + " 稿");
                work.sign(task);
                work.tasks().giveBack(TaskCase.COMMISSION, task, new NewReturn("请补充", again));
            }
            try (Node first = new Node(work, UNSET);
                    Node second = new Node(work, UNSET)) {
                Thread other = new Thread(() -> {
                    for (int i = 0; i < 5; i++) {
                        try {
                            second.announcements.step();
                        } catch (RuntimeException e) {
                            // the other node was faster; its next step goes on
                        }
                    }
                });
                other.start();
                tellAll(work, first);
                other.join();
                assertEquals(Map.of("REPORT_SENT", 12L), told(first, city));
                assertEquals(Map.of("TASK_GIVEN", 1L, "REPORT_RETURNED", 12L), told(first, point));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfAConfidentialConsultationShouldBeTold(TestDatabase database) throws Exception {
        try (TaskCase work = new TaskCase(database);
                Node node = new Node(work, UNSET)) {
            recipient(work, TaskCase.POINT, Language.ZH);
            recipient(work, TaskCase.POINT, Language.EN);
            UUID task = work.given(OffsetDateTime.now().plusDays(30), Visibility.CONFIDENTIAL)
                    .id();
            work.begin(task);
            work.write(task, "建议");
            work.sign(task);
            String again = OffsetDateTime.now().plusDays(60).toString();
            work.tasks().giveBack(TaskCase.COMMISSION, task, new NewReturn("养犬的条款说得不够", again));
            tellAll(work, node);
            List<OutboxMessage> messages = node.all("notices");
            assertEquals(4, messages.size());
            for (OutboxMessage message : messages) {
                assertFalse((message.subject() + node.payload(message)).contains("养犬"), message.subject());
                assertFalse(node.payload(message).toString().contains("null"), message.subject());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void authorsWhoLeftAnAddressShouldBeToldOfTheAnswer(TestDatabase database) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        Mailer mailer = new SmtpMailer(
                MailChannelTest.config("127.0.0.1", server.getSmtp().getPort()));
        try (TaskCase work = new TaskCase(database);
                Node node = new Node(work, mailer)) {
            String point = recipient(work, TaskCase.POINT, Language.ZH, Topic.CONSULTATION_ANSWERED);
            work.given(OffsetDateTime.now().plusDays(30));
            String asked = work.handIn(null, "免疫点太少", new ContactDetails("张示例", "", "zhang@example.com", true));
            String gone = work.handIn(null, "罚款过轻", new ContactDetails("李示例", "", "li@example.com", true));
            work.handIn(null, "赞成", new ContactDetails("王示例", "13900000000", "", true));
            work.handIn(null, "赞成", null);
            work.jpa().tx(em -> em.createQuery("select o from OpinionEntity o", OpinionEntity.class)
                    .getResultList()
                    .forEach(opinion -> opinion.decide(Decision.ADOPTED, "已采纳")));
            work.move("CLOSED", "COLLATING");
            work.stages().move(TaskCase.COMMISSION, work.consultation().id(), new NewStage("ANSWERED", ""));
            tellAll(work, node);
            assertEquals(Map.of("CONSULTATION_ANSWERED", 1L), told(node, point));

            OutboxMessage all = node.all("author-answers").get(0);
            node.authors.carry(all, payload(node, all));
            node.authors.carry(all, payload(node, all));
            work.jpa().tx(em -> {
                SubmissionStore store = new SubmissionStore(em);
                store.forgetContact(store.byReceipt(gone).orElseThrow().id());
            });
            List<OutboxMessage> each = node.all("author-answers").stream()
                    .filter(message -> message.kind().equals("one"))
                    .toList();
            assertEquals(2, each.size(), "one for each author with an address, however often it is spread");
            for (OutboxMessage message : each) {
                node.authors.carry(message, payload(node, message));
            }
            MimeMessage[] mails = server.getReceivedMessages();
            assertEquals(1, mails.length, "the one who had the address deleted is sent nothing");
            assertEquals("zhang@example.com", mails[0].getAllRecipients()[0].toString());
            try (InputStream body = MimeUtility.decode(mails[0].getRawInputStream(), mails[0].getEncoding())) {
                String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(text.contains(asked) && text.contains("receipt code"), text);
            }
        } finally {
            server.stop();
        }
    }

    private static byte[] payload(Node node, OutboxMessage message) {
        return node.messages.payload("author-answers", message.id());
    }
}
