package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jianyan.mainjob.People;
import org.jianyan.mainjob.RestClient;
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

    @Test
    void hostileMethodsShouldBeRefusedOrContainedAndTheServerGoOn() throws Exception {
        RunScript server = new RunScript(data);
        server.configure("org.jianyan.rest.cfg", Map.of("public.calls.per.minute", "10000"));
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

    private void deploy(Class<?> method) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", symbolicName(method));
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Import-Package", "org.jianyan.commons,org.jianyan.consultation.spi");
        headers.putValue("Service-Component", "OSGI-INF/method.xml");
        Path jar = Files.createTempFile(data, "hostile", ".tmp");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry("OSGI-INF/method.xml"));
            out.write(component(method).getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : List.of(HostileMethods.class, method.getSuperclass(), method)) {
                String entry = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(entry));
                try (InputStream in = type.getClassLoader().getResourceAsStream(entry)) {
                    in.transferTo(out);
                }
            }
        }
        Files.move(jar, data.resolve("deploy/" + symbolicName(method) + ".jar"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String component(Class<?> method) {
        return "<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.3.0' name='" + symbolicName(method) + "'>"
                + "<implementation class='" + method.getName() + "'/><service>"
                + "<provide interface='org.jianyan.consultation.spi.CollectionMethod'/></service></scr:component>";
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 300 && !condition.call(); i++) {
            Thread.sleep(200);
        }
        assertTrue(condition.call(), "waited a minute for " + what);
    }
}
