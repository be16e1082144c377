package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jianyan.mainjob.People;
import org.jianyan.mainjob.RestClient;
import org.jianyan.mainjob.Signer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile bundles in a running server: each is not offered, or is contained, with the reason; others do not feel it. */
final class HostileMethodsIT {
    private static final int FAILURES = 3;
    private static final String COMMENT = "web-comment";
    private static final String POINT = "320402-01";
    private static final String LIAISON = "lianluoyuan-" + POINT;

    /** Why each that must not be offered is not, as the log tells it. */
    private static final Map<Class<?>, String> REFUSED = Map.of(
            HostileMethods.ConstructorFails.class, "its constructor failed",
            HostileMethods.ConstructorSpins.class, "TimeoutException",
            HostileMethods.DescriptionFails.class, "form of the test",
            HostileMethods.WrongId.class, "the id should be 1 to 60 lower-case letters",
            HostileMethods.DuplicateId.class, "the id is taken: web-comment",
            HostileMethods.NoOwner.class, "the owner should be an organisation's code",
            HostileMethods.NoSchema.class, "the schema is no JSON Schema 2020-12",
            HostileMethods.SchemaElsewhere.class, "only its own parts may be referred to",
            HostileMethods.Script.class, "the UI schema has markup or a script at /text/ui:help");

    private static final List<Class<?>> CONTAINED = List.of(
            HostileMethods.Fails.class,
            HostileMethods.GivesNull.class,
            HostileMethods.Spins.class,
            HostileMethods.Backtracks.class,
            HostileMethods.Huge.class,
            HostileMethods.Endless.class);

    @TempDir
    private Path data;

    private ExtensionJars jars;
    private Signer publisher;

    @BeforeEach
    void begin() {
        jars = new ExtensionJars(jarsFolder());
        publisher = new Signer(jarsFolder(), "publisher");
    }

    @Test
    void hostileMethodsShouldBeRefusedOrContainedAndTheServerGoOn() throws Exception {
        RunScript server = new RunScript(data).withMainJobDone();
        server.configure(
                "org.jianyan.rest.cfg", Map.of("public.calls.per.minute", "10000", "public.reads.per.minute", "10000"));
        server.configure(
                "org.jianyan.consultation.cfg",
                Map.of(
                        "method.timeout.millis",
                        "2000",
                        "method.failures",
                        "" + FAILURES,
                        "method.rest.seconds",
                        "3600"));
        server.run();
        try {
            RestClient anonymous = RestClient.anonymous(server.base());
            People people = People.load(data);
            RestClient commission = anonymous.as(People.COMMISSION, people.password(People.COMMISSION));
            RestClient liaison = anonymous.as(LIAISON, people.password(LIAISON));
            String draft = commission.all("/drafts").get(0).get("id").asText();
            String submissions = "/consultations/" + Opening.open(commission, draft, "有恶意扩展时", "PUBLIC", List.of(POINT))
                    + "/submissions";
            RestClient admin = anonymous.as(
                    "admin",
                    Files.readString(data.resolve("initial-administrator.txt")).split("\\s+")[1]);
            admin.send("/extension-publishers", publisher.certificate());
            for (var jar : distrusted().entrySet()) {
                ExtensionJars.drop(jarsFolder().resolve(jar.getKey() + "-1.0.0.jar"), data);
                await("the refusal of " + jar.getKey(), () -> reasons(admin, jar.getKey())
                        .contains(jar.getValue()));
            }
            for (Class<?> method : REFUSED.keySet()) {
                deploy(method);
            }
            for (Class<?> method : REFUSED.keySet()) {
                await("the reason why " + method.getSimpleName() + " is refused", () -> log().lines()
                        .anyMatch(line -> line.contains(symbolicName(method)) && line.contains(REFUSED.get(method))));
            }
            for (Class<?> method : CONTAINED) {
                deploy(method);
                await(id(method) + " to be offered", () -> "OFFERED".equals(state(anonymous, id(method))));
                for (int i = 0; i < FAILURES; i++) {
                    assertContained(hand(liaison, submissions, id(method)));
                    assertEquals(200, hand(liaison, submissions, COMMENT).statusCode());
                }
                assertEquals("SET_ASIDE", state(anonymous, id(method)));
                assertEquals(
                        "连续失败，暂停使用：" + id(method),
                        admin.get("/extensions/" + symbolicName(method))
                                .get("problem")
                                .asText());
                assertContained(hand(liaison, submissions, id(method)));
            }
            for (JsonNode method : anonymous.get("/collection-methods")) {
                String bundle = method.get("bundle").asText();
                assertTrue(
                        !bundle.startsWith("hostile.")
                                || CONTAINED.stream().anyMatch(type -> bundle.equals(symbolicName(type))),
                        bundle + " is offered");
            }
            assertEquals(200, anonymous.status("/consultations"));
            assertFalse(log().contains("OutOfMemoryError"), "the server ran out of memory");
        } finally {
            server.run("--stop");
        }
    }

    private static void assertContained(HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertEquals(503, answer.statusCode(), body);
        assertTrue(body.contains("内容未提交") && body.contains("hostile."), body);
        assertFalse(body.contains("of the test") || body.contains("Exception"), body);
    }

    private static HttpResponse<byte[]> hand(RestClient client, String submissions, String method) {
        Object form = method.equals(COMMENT)
                ? Map.of("kind", "AMEND", "text", "宜写明办理时限")
                : Map.of("text", "a".repeat(60) + "!");
        return client.trying(submissions, Map.of("method", method, "contactPointCode", POINT, "form", form));
    }

    private static String state(RestClient client, String method) {
        for (JsonNode offered : client.get("/collection-methods")) {
            if (offered.get("id").asText().equals(method)) {
                return offered.get("state").asText();
            }
        }
        return "";
    }

    private String log() throws IOException {
        return Files.readString(data.resolve("data/log/karaf.log"));
    }

    private static String id(Class<?> method) {
        return "hostile-" + method.getSimpleName().toLowerCase();
    }

    private static String symbolicName(Class<?> method) {
        return "hostile." + method.getSimpleName().toLowerCase();
    }

    private void deploy(Class<?> method) {
        Path jar = jars.of(symbolicName(method), "1.0.0", method);
        publisher.sign(jar);
        ExtensionJars.drop(jar, data);
    }

    /** Jars that are refused before they are started, by name, with the reason. */
    private Map<String, String> distrusted() throws IOException {
        jars.of("hostile.unsigned", "1.0.0", HostileMethods.Fails.class);
        new Signer(jarsFolder(), "nobody").sign(jars.of("hostile.unknown", "1.0.0", HostileMethods.Fails.class));
        new Signer(jarsFolder(), "late", "-startdate", "-10d", "-validity", "5")
                .sign(jars.of("hostile.expired", "1.0.0", HostileMethods.Fails.class));
        Path altered = jars.of("hostile.altered", "1.0.0", HostileMethods.Fails.class);
        publisher.sign(altered);
        alter(altered);
        publisher.sign(jars.of("hostile.imports", "1.0.0", HostileMethods.Fails.class, "org.jianyan.identity"));
        publisher.sign(jars.of("hostile.files", "1.0.0", ForbiddenMethods.ReadsFiles.class));
        return Map.of(
                "hostile.unsigned", "没有签名",
                "hostile.unknown", "不在受信任的发布者之列",
                "hostile.expired", "过期",
                "hostile.altered", "签名之后被改动",
                "hostile.imports", "不得导入的包：org.jianyan.identity",
                "hostile.files", "java.nio.file.Files");
    }

    private Path jarsFolder() {
        return data.resolve("jars");
    }

    /** Changes one entry, as somebody does who has the jar but not the key. */
    private static void alter(Path jar) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            Path component = zip.getPath("OSGI-INF/method.xml");
            Files.writeString(component, Files.readString(component).replace("<service>", "<service >"));
        }
    }

    private static String reasons(RestClient admin, String name) {
        StringBuilder reasons = new StringBuilder();
        admin.all("/extensions/" + name + "/events").stream()
                .filter(event -> event.get("kind").asText().equals("REFUSED"))
                .forEach(event -> reasons.append(event.get("detail").asText()));
        return reasons.toString();
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 300 && !condition.call(); i++) {
            Thread.sleep(200);
        }
        assertTrue(condition.call(), "waited a minute for " + what);
    }
}
