package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jianyan.mainjob.ConsoleClient;
import org.jianyan.mainjob.People;
import org.jianyan.mainjob.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From subscribing to leaving, with a mail server that is away at first. */
final class SubscriptionIT {
    private static final String ADDRESS = "resident@example.com";
    private static final int PORT = RunScript.freePort();

    @TempDir
    private Path data;

    private final GreenMail mail = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Test
    void aSubscriberShouldBeAskedToldAndForgotten() throws Exception {
        RunScript server = new RunScript(data);
        // it asks again and again until the configuration has taken effect
        server.configure("org.jianyan.rest.cfg", Map.of("public.calls.per.minute", "10000"));
        server.run();
        try {
            RestClient anonymous = RestClient.anonymous(server.base());
            Map<String, Object> subscription = Map.of("channel", "e-mail", "address", ADDRESS);
            assertEquals(
                    503,
                    anonymous.trying("/publicity/subscriptions", subscription).statusCode());

            configure(server, "org.jianyan.publicity", "public.url", server.base());
            configure(server, "org.jianyan.publicity.mail", "starttls", "false");
            configure(server, "org.jianyan.publicity.mail", "port", "" + PORT);
            configure(server, "org.jianyan.publicity.mail", "from", "fagongwei@example.com");
            configure(server, "org.jianyan.publicity.mail", "host", "127.0.0.1");
            await(() ->
                    anonymous.trying("/publicity/subscriptions", subscription).statusCode() == 202);
            assertEquals(
                    202,
                    anonymous.trying("/publicity/subscriptions", subscription).statusCode());
            RestClient commission = RestClient.anonymous(server.base())
                    .as(People.COMMISSION, People.load(data).password(People.COMMISSION));
            await(() -> confirmation(commission).path("attempts").asInt() > 0);
            mail.start();
            await(() -> mail.getReceivedMessages().length == 1);
            assertTrue(!confirmation(commission).toString().contains(ADDRESS), "no list shows an address");

            String leave = link(mail.getReceivedMessages()[0]);
            assertEquals(200, change(leave, "confirm"));
            publish(commission);
            await(() -> mail.getReceivedMessages().length == 2);
            assertEquals(leave, link(mail.getReceivedMessages()[1]));

            assertEquals(200, change(leave, "cancel"));
            assertEquals(404, change(leave, "confirm"));
        } finally {
            mail.stop();
            server.run("--stop");
        }
    }

    private void configure(RunScript server, String pid, String name, String value) throws Exception {
        String password =
                Files.readString(data.resolve("initial-administrator.txt")).split("\\s+")[1];
        new ConsoleClient(server.sshPort(), "admin", password)
                .run("config:property-set -p " + pid + " " + name + " " + value);
    }

    private static JsonNode confirmation(RestClient commission) {
        for (JsonNode message : commission.all("/publicity/dispatches")) {
            if (message.get("kind").asText().equals("confirmation")) {
                return message;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static String link(Message message) throws Exception {
        return message.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
    }

    private static int change(String link, String choice) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpResponse<String> page =
                http.send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(page.body().contains("确认订阅") && page.body().contains("退订"), page.body());
        return http.send(
                        HttpRequest.newBuilder(URI.create(link))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("choice=" + choice))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void publish(RestClient commission) {
        JsonNode campaign = commission.post(
                "/campaigns",
                Map.of(
                        "organisationCode", People.CITY,
                        "draftId", commission.all("/drafts").get(0).get("id").asText(),
                        "title", "第二次宣传",
                        "summary", "再次介绍主要规定。",
                        "startsOn", "2026-12-01",
                        "endsOn", "2026-12-31"));
        commission.post("/campaigns/" + campaign.get("id").asText() + "/publication", Map.of());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            Thread.sleep(200);
        }
        assertTrue(condition.getAsBoolean(), "waited a minute");
    }
}
