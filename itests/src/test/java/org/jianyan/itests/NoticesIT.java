package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jianyan.mainjob.ConsoleClient;
import org.jianyan.mainjob.People;
import org.jianyan.mainjob.RestClient;
import org.jianyan.mainjob.Signer;
import org.jianyan.mainjob.WebhookReceiver;
import org.jianyan.mainjob.WebhookReceiver.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mail server is away, the webhook's receiver answers 500, and the platform's server is killed meanwhile: when all are
 * back, every notice arrives once. How long they are away makes no difference but for the pauses between attempts, which are
 * short here.
 */
final class NoticesIT {
    private static final String POINT = "320402-01";
    private static final String MESSENGER = "org.jianyan.example.messenger";

    @TempDir
    private Path data;

    private RestClient as(RunScript server, String account) throws IOException {
        return RestClient.anonymous(server.base()).as(account, People.load(data).password(account));
    }

    private void configure(RunScript server, String pid, String name, String value) throws IOException {
        new ConsoleClient(server.sshPort(), "admin", adminPassword())
                .run("config:property-set -p " + pid + " " + name + " " + value);
    }

    private String adminPassword() throws IOException {
        return Files.readString(data.resolve("initial-administrator.txt")).split("\\s+")[1];
    }

    private static JsonNode added(RestClient liaison, String channel, String address, String language)
            throws InterruptedException {
        Map<String, Object> recipient =
                Map.of("organisationCode", POINT, "channel", channel, "address", address, "language", language);
        for (int i = 0; i < 100; i++) {
            HttpResponse<byte[]> answer = liaison.trying("/notice-recipients", recipient);
            if (answer.statusCode() == 200) {
                return RestClient.json(answer);
            }
            Thread.sleep(200);
        }
        throw new AssertionError("the channel " + channel + " is not ready");
    }

    private static Map<String, Integer> subjects(GreenMail mail) throws MessagingException {
        Map<String, Integer> subjects = new TreeMap<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            subjects.merge(message.getSubject() + " " + message.getAllRecipients()[0], 1, Integer::sum);
        }
        return subjects;
    }

    @Test
    void everyNoticeShouldArriveOnceWhenAllAreBack() throws Exception {
        int port = RunScript.freePort();
        GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        RunScript server = new RunScript(data).withMainJobDone();
        server.configure(
                "org.jianyan.outbox.cfg",
                Map.of("first.pause.millis", "200", "longest.pause.millis", "2000", "attempts", "1000"));
        // nobody is reminded of what is due in three days
        server.configure("org.jianyan.consultation.cfg", Map.of("task.remind.days", "0"));
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            server.run();
            configure(server, "org.jianyan.notices.webhook", "servers", receiver.origin());
            configure(server, "org.jianyan.mail", "starttls", "false");
            configure(server, "org.jianyan.mail", "port", "" + port);
            configure(server, "org.jianyan.mail", "from", "fagongwei@example.com");
            configure(server, "org.jianyan.mail", "host", "127.0.0.1");
            RestClient liaison = as(server, People.liaison(POINT));
            added(liaison, "e-mail", "lianluoyuan@example.com", "zh");
            added(liaison, "e-mail", "liaison@example.com", "en");
            JsonNode hook = added(liaison, "webhook", receiver.address(), "zh");
            receiver.expect(hook.get("secret").asText());
            receiver.answer(500);
            RestClient commission = as(server, People.COMMISSION);

            List<String> titles = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                titles.add("第 " + i + " 次补充征求意见");
                String consultation = Opening.invited(commission, titles.get(i), POINT);
                commission.post(
                        "/consultations/" + consultation + "/deadline",
                        Map.of("deadline", OffsetDateTime.now().plusDays(9).toString(), "reason", "应联系点请求"));
            }
            Crowd.await(
                    "attempts that failed",
                    () -> notices(commission, "PENDING").stream()
                                    .filter(message -> message.get("attempts").asInt() > 0)
                                    .count()
                            == 30);
            server.kill();
            server.run();
            RestClient again = as(server, People.COMMISSION);
            mail.start();
            receiver.answer(204);
            Crowd.await("every notice", () -> notices(again, "SENT").size() == 30);
            Thread.sleep(5_000);

            Map<String, Integer> mails = new HashMap<>();
            for (String title : titles) {
                mails.put("征求意见：" + title + " lianluoyuan@example.com", 1);
                mails.put("征求意见时间延长：" + title + " lianluoyuan@example.com", 1);
                mails.put("Asked for opinions: " + title + " liaison@example.com", 1);
                mails.put("More time to answer: " + title + " liaison@example.com", 1);
            }
            assertEquals(new TreeMap<>(mails), subjects(mail));
            List<Received> received = receiver.received();
            assertEquals(10, received.size());
            assertEquals(10, received.stream().map(Received::id).distinct().count());
            assertTrue(received.stream().allMatch(Received::isSigned));
            anExtensionsChannelShouldTakeNoticesUntilItGoes(server);
        } finally {
            mail.stop();
            server.run("--stop");
        }
    }

    /** The example of a channel, as its author would sign it. */
    private void anExtensionsChannelShouldTakeNoticesUntilItGoes(RunScript server) throws Exception {
        List<String> said = new CopyOnWriteArrayList<>();
        HttpServer messenger = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        messenger.createContext("/robot/send", exchange -> {
            said.add(exchange.getRequestURI().getQuery() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        messenger.start();
        try {
            String host = "127.0.0.1:" + messenger.getAddress().getPort();
            RestClient admin = RestClient.anonymous(server.base()).as("admin", adminPassword());
            Signer publisher = new Signer(data.resolve("jars"), "publisher");
            admin.send("/extension-publishers", publisher.certificate());
            configure(server, "org.jianyan.extensions", "hosts", MESSENGER + "=" + host);
            configure(server, MESSENGER, "address", "http://" + host + "/robot/send");
            Path jar = data.resolve("jars/messenger.jar");
            Files.copy(
                    Path.of(System.getProperty("root"), "examples/office-messenger/target/" + MESSENGER + "-1.0.0.jar"),
                    jar);
            publisher.sign(jar);
            admin.send("/extensions?scope=", Files.readAllBytes(jar));
            RestClient liaison = as(server, People.liaison(POINT));
            JsonNode group = added(liaison, "office-messenger", "robot-key-1", "zh");
            assertTrue(group.path("secret").isNull() || group.path("secret").isMissingNode(), "it signs nothing");
            Opening.invited(as(server, People.COMMISSION), "群里说的征求意见", POINT);
            Crowd.await("the messenger", () -> said.stream()
                    .anyMatch(one -> one.startsWith("key=robot-key-1") && one.contains("征求意见：群里说的征求意见")));
            admin.delete("/extensions/" + MESSENGER);
            assertEquals(
                    400,
                    liaison.trying(
                                    "/notice-recipients",
                                    Map.of(
                                            "organisationCode",
                                            POINT,
                                            "channel",
                                            "office-messenger",
                                            "address",
                                            "robot-key-2"))
                            .statusCode());
        } finally {
            messenger.stop(0);
        }
    }

    /** Those of this test. */
    private static List<JsonNode> notices(RestClient commission, String state) {
        return commission.all("/notices").stream()
                .filter(message -> message.get("subject").asText().contains("次补充征求意见"))
                .filter(message -> message.get("state").asText().equals(state))
                .toList();
    }
}
