package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.jianyan.mainjob.ConsoleClient;
import org.jianyan.mainjob.People;
import org.jianyan.mainjob.RestClient;
import org.jianyan.mainjob.Signer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Campaigns by e-mail, with a mail server that is away at first, and by a channel that comes, is updated and goes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublicityChannelsIT {
    private static final String ADDRESS = "resident@example.com";
    private static final int PORT = RunScript.freePort();
    private static final String SCREEN = "org.jianyan.example.screen";

    private final GreenMail mail = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private HttpServer screens;
    private Path data;
    private RunScript server;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        data = directory;
        screens = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        screens.createContext("/messages", exchange -> {
            shown.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("\n")[0]);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        screens.start();
        server = new RunScript(data).withMainJobDone();
        // it asks again and again until the configuration has taken effect
        server.configure(
                "org.jianyan.rest.cfg", Map.of("public.calls.per.minute", "10000", "public.reads.per.minute", "10000"));
        server.run();
    }

    @AfterAll
    void stop() {
        mail.stop();
        screens.stop(0);
        server.run("--stop");
    }

    private RestClient commission() throws IOException {
        return RestClient.anonymous(server.base())
                .as(People.COMMISSION, People.load(data).password(People.COMMISSION));
    }

    private String adminPassword() throws IOException {
        return Files.readString(data.resolve("initial-administrator.txt")).split("\\s+")[1];
    }

    @Test
    void aSubscriberShouldBeAskedToldAndForgotten() throws Exception {
        RestClient anonymous = RestClient.anonymous(server.base());
        Map<String, Object> subscription = Map.of("channel", "e-mail", "address", ADDRESS);
        assertEquals(
                503, anonymous.trying("/publicity/subscriptions", subscription).statusCode());

        configure("org.jianyan.public", "url", server.base());
        configure("org.jianyan.mail", "starttls", "false");
        configure("org.jianyan.mail", "port", "" + PORT);
        configure("org.jianyan.mail", "from", "fagongwei@example.com");
        configure("org.jianyan.mail", "host", "127.0.0.1");
        await(() -> anonymous.trying("/publicity/subscriptions", subscription).statusCode() == 202);
        assertEquals(
                202, anonymous.trying("/publicity/subscriptions", subscription).statusCode());
        RestClient administrator = RestClient.anonymous(server.base()).as("admin", adminPassword());
        await(() -> confirmation(administrator).path("attempts").asInt() > 0);
        mail.start();
        await(() -> mail.getReceivedMessages().length == 1);
        assertTrue(!confirmation(administrator).toString().contains(ADDRESS), "no list shows an address");

        String leave = link(mail.getReceivedMessages()[0]);
        assertEquals(200, change(leave, "confirm"));
        publish(commission(), "第二次宣传");
        await(() -> mail.getReceivedMessages().length == 2);
        assertEquals(leave, link(mail.getReceivedMessages()[1]));

        assertEquals(200, change(leave, "cancel"));
        assertEquals(404, change(leave, "confirm"));
    }

    /** The example of a channel, as its author would build and sign it. */
    private Path screen(String version, Signer publisher) throws IOException {
        Path built = Path.of(System.getProperty("root"), "examples/hall-screen/target/" + SCREEN + "-1.0.0.jar");
        Path jar = ExtensionJars.withVersion(built, data.resolve("jars/screen-" + version + ".jar"), version);
        publisher.sign(jar);
        return jar;
    }

    @Test
    void aChannelOfAnExtensionShouldTakeCampaignsUntilItGoesWhileItIsUpdatedToo() throws Exception {
        RestClient admin = RestClient.anonymous(server.base()).as("admin", adminPassword());
        Signer publisher = new Signer(data.resolve("jars"), "publisher");
        admin.send("/extension-publishers", publisher.certificate());
        String host = "127.0.0.1:" + screens.getAddress().getPort();
        configure(SCREEN, "address", "http://" + host + "/messages");
        admin.send("/extensions?scope=", Files.readAllBytes(screen("1.0.0", publisher)));
        assertEquals(
                "[\"PublicityChannel hall-screen\"]",
                admin.get("/extensions/" + SCREEN).get("offers").toString());
        publish(commission(), "第一次");
        await(() -> dispatch("第一次").path("lastError").asText().contains("不得访问"));
        assertEquals(List.of(), shown, "nothing goes to a host that is not listed");

        configure("org.jianyan.extensions", "hosts", SCREEN + "=" + host);
        await(() -> shown.contains("第一次"));
        admin.send("/extensions?scope=", Files.readAllBytes(screen("1.1.0", publisher)));
        publish(commission(), "更新后");
        await(() -> shown.contains("更新后"));

        admin.delete("/extensions/" + SCREEN);
        publish(commission(), "移除后");
        assertEquals(List.of("第一次", "更新后"), shown);
    }

    private JsonNode dispatch(String subject) {
        try {
            for (JsonNode message : commission().all("/publicity/dispatches")) {
                if (message.get("subject").asText().equals(subject)
                        && message.get("destination").asText().equals("hall-screen")) {
                    return message;
                }
            }
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure(String pid, String name, String value) throws Exception {
        new ConsoleClient(server.sshPort(), "admin", adminPassword())
                .run("config:property-set -p " + pid + " " + name + " " + value);
    }

    /** Whoever subscribes belongs to no organisation. */
    private static JsonNode confirmation(RestClient administrator) {
        for (JsonNode message : administrator.all("/publicity/dispatches")) {
            if (message.get("kind").asText().equals("confirmation")) {
                return message;
            }
        }
        return MissingNode.getInstance();
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

    private static void publish(RestClient commission, String title) {
        JsonNode campaign = commission.post(
                "/campaigns",
                Map.of(
                        "organisationCode",
                        People.CITY,
                        "draftId",
                        commission.all("/drafts").get(0).get("id").asText(),
                        "title",
                        title,
                        "summary",
                        "再次介绍主要规定。",
                        "startsOn",
                        "2026-12-01",
                        "endsOn",
                        "2026-12-31"));
        commission.post("/campaigns/" + campaign.get("id").asText() + "/publication", Map.of());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            Thread.sleep(200);
        }
        assertTrue(condition.getAsBoolean(), "waited a minute");
    }
}
