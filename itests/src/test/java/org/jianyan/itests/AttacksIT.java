package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.jianyan.commons.Uuids;
import org.jianyan.mainjob.People;
import org.jianyan.mainjob.RestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers try, at the running server, and what is left of people in its files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AttacksIT {
    /** What people left of themselves in the main job, and passwords that are nobody's but theirs. */
    private static final List<String> PERSONAL =
            List.of("0519-00000000", "0519-80000000", "0519-80000001", "示例联络员乙", "王示例", "示例居民", "someone@example");

    private static final int ACCOUNT_CALLS = 600;
    private static final int PUBLIC_READS = 100;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private RunScript server;
    private Path data;
    private People people;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        data = directory;
        server = new RunScript(data).withMainJobDone();
        server.configure(
                "org.jianyan.rest.cfg",
                Map.of(
                        "forwarded.header",
                        "X-Real-IP",
                        "slow.body.seconds",
                        "2",
                        "public.reads.per.minute",
                        "" + PUBLIC_READS));
        server.configure("org.jianyan.identity.cfg", Map.of("account.calls.per.minute", "" + ACCOUNT_CALLS));
        server.certify();
        server.run();
        people = People.load(data);
    }

    @AfterAll
    void stop() {
        server.run("--stop");
    }

    private RestClient as(String account) {
        return RestClient.anonymous(server.base()).as(account, people.password(account));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.base() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static void assertNoStack(HttpResponse<String> answer) {
        assertFalse(answer.body().contains("\tat ") || answer.body().contains("Exception"), answer.body());
    }

    @Test
    void nothingPersonalShouldBeInTheLogsOrReadableInTheDatabase() throws Exception {
        server.run("--stop");
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> kept = files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().contains("/log/") || file.toString().contains("/database/"))
                    .toList();
            assertTrue(kept.stream().anyMatch(file -> file.toString().endsWith(".log")), "logs are there");
            assertTrue(
                    kept.stream().anyMatch(file -> file.toString().endsWith(".dat")), "the database is there: " + kept);
            for (Path file : kept) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                boolean isLog = file.toString().contains("/data/log/");
                for (String text : PERSONAL) {
                    // a record of a symposium names its chair, as the paper does; what is left apart is encrypted
                    boolean isApart = text.startsWith("0519") || text.contains("@") || text.endsWith("乙");
                    if (isLog || isApart) {
                        assertFalse(bytes.contains(latin(text)), file + " contains " + text);
                    }
                }
                if (isLog) {
                    people.all().values().forEach(password -> assertFalse(bytes.contains(password), file.toString()));
                }
            }
        } finally {
            server.run();
        }
    }

    /** A text as its UTF-8 bytes look when they are read one by one. */
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** The table as it is exported, before and after; and all or nothing across bundles. */
    @Test
    void whatAnAuthorDeletedShouldBeInNoExportNorSearch() throws Exception {
        RestClient commission = as(People.COMMISSION);
        RestClient author = RestClient.anonymous(server.base());
        String draft = commission.all("/drafts").get(0).get("id").asText();
        String consultation = Opening.open(commission, draft, "删除测试", "PUBLIC", List.of("320402-01"));
        String path = "/consultations/" + consultation;
        Map<String, Object> input = Map.of(
                "method", "web-comment",
                "form", Map.of("kind", "AMEND", "text", "我叫赵思乐，住在河边，认为应当从宽。"),
                "contact", Map.of("name", "赵思乐", "phone", "0519-87391000", "consent", true));
        String receipt =
                author.post(path + "/submissions", input).get("receipt").asText();
        String table = "/papers/" + consultation + "/collation-table.csv";
        assertTrue(new String(commission.download(table), StandardCharsets.UTF_8).contains("赵思乐"));
        JsonNode found = commission.post("/personal-data/search", Map.of("phone", "0519 8739 1000"));
        assertEquals(2, found.size());
        List<Map<String, String>> records = new ArrayList<>();
        found.forEach(record -> records.add(Map.of(
                "kind", record.get("kind").asText(), "id", record.get("id").asText())));
        records.add(Map.of("kind", "STAFF", "id", draft));
        assertEquals(
                400,
                commission
                        .trying("/personal-data/erasures", Map.of("records", records, "reason", "本人来电"))
                        .statusCode());
        assertEquals(
                "赵**",
                author.get("/receipts/" + receipt + "/personal-data")
                        .get("contact")
                        .get("name")
                        .asText());
        author.delete("/receipts/" + receipt);
        String after = new String(commission.download(table), StandardCharsets.UTF_8);
        assertFalse(after.contains("赵思乐"), after);
        assertTrue(after.contains("已应本人要求删除"), after);
        assertFalse(commission.get(path + "/opinions").toString().contains("赵思乐"));
        assertEquals(
                0,
                commission
                        .post("/personal-data/search", Map.of("phone", "051987391000"))
                        .size());
        assertTrue(
                commission.post("/ledger/verifications", Map.of()).get("intact").asBoolean());
    }

    @Test
    void guessingAPasswordShouldLockTheAccount() {
        RestClient anonymous = RestClient.anonymous(server.base());
        String name = "lianluoyuan-320481-01";
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    401,
                    anonymous
                            .trying("/tokens", Map.of("name", name, "password", "guess " + i))
                            .statusCode());
        }
        HttpResponse<byte[]> locked =
                anonymous.trying("/tokens", Map.of("name", name, "password", people.password(name)));
        assertEquals(401, locked.statusCode());
        assertTrue(text(locked).contains("锁定"), text(locked));
    }

    /** Each address has its own measure, a larger one for reading; the one in front names it, as it is configured here. */
    @Test
    void askingWithoutAnAccountShouldBeLimitedByAddress() throws Exception {
        for (int i = 0; i < 60; i++) {
            assertEquals(400, send(emptyProposalFrom("192.0.2.77")).statusCode());
        }
        assertEquals(429, send(emptyProposalFrom("192.0.2.77")).statusCode());
        assertEquals(400, send(emptyProposalFrom("192.0.2.78")).statusCode());
        HttpRequest.Builder reading = request("/api/v1/consultations").header("X-Real-IP", "192.0.2.77");
        HttpRequest.Builder asking = request("/api/v1/shared-opinions/" + Uuids.next() + "/similar")
                .header("X-Real-IP", "192.0.2.77")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"办理期限\"}"));
        for (int i = 0; i < PUBLIC_READS / 2; i++) {
            assertEquals(200, send(reading).statusCode());
            assertEquals(404, send(asking).statusCode(), "what only asks is reading, too");
        }
        assertEquals(429, send(reading).statusCode());
        assertEquals(429, send(asking).statusCode());
        assertEquals(
                200,
                send(request("/api/v1/drafts")
                                .header("X-Real-IP", "192.0.2.77")
                                .header("Authorization", basic(People.COMMISSION)))
                        .statusCode());
    }

    private HttpRequest.Builder emptyProposalFrom(String address) {
        return request("/api/v1/plan-proposals")
                .header("X-Real-IP", address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
    }

    /** Whatever way it comes; the minute may end in between, and is tried again then. */
    @Test
    void anAccountShouldBeLimitedByRestAndSoapTogether() throws Exception {
        RestClient leader = as("fuzeren-320400-01");
        int soap = 0;
        for (int i = 0; i < 3 && soap != 429; i++) {
            int rest = 200;
            for (int j = 0; j < 2 * ACCOUNT_CALLS && rest == 200; j++) {
                rest = leader.status("/own-account");
            }
            assertEquals(429, rest);
            soap = send(request("/ws/tasks")
                            .header("Authorization", basic("fuzeren-320400-01"))
                            .header("Content-Type", "text/xml; charset=utf-8")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>")))
                    .statusCode();
        }
        assertEquals(429, soap);
        assertEquals(200, as("fuzeren-320404-01").status("/own-account"));
    }

    @Test
    void forgedTokensShouldBeRefused() throws Exception {
        String token = RestClient.anonymous(server.base())
                .post("/tokens", Map.of("name", People.COMMISSION, "password", people.password(People.COMMISSION)))
                .get("token")
                .asText();
        String[] parts = token.split("\\.");
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        for (String forged : List.of(
                none + "." + parts[1] + ".",
                none + "." + parts[1] + "." + parts[2],
                parts[0] + "." + parts[1] + "." + parts[2].substring(1) + "A",
                parts[0] + "." + parts[1] + ".",
                "jyk_" + "a".repeat(40))) {
            HttpResponse<String> answer = send(request("/api/v1/drafts").header("Authorization", "Bearer " + forged));
            assertEquals(401, answer.statusCode(), forged);
            assertNoStack(answer);
        }
        assertEquals(
                200,
                send(request("/api/v1/drafts").header("Authorization", "Bearer " + token))
                        .statusCode());
        JsonNode sessions = as(People.COMMISSION).get("/sessions");
        assertTrue(sessions.size() > 0);
    }

    @Test
    void aTokenShouldEndWithItsSession() throws Exception {
        String token = RestClient.anonymous(server.base())
                .post("/tokens", Map.of("name", "tianning", "password", people.password("tianning")))
                .get("token")
                .asText();
        HttpRequest.Builder list = request("/api/v1/sessions").header("Authorization", "Bearer " + token);
        String body = send(list).body();
        String id = body.substring(body.indexOf("\"id\":\"") + 6).substring(0, 36);
        assertEquals(
                204,
                send(request("/api/v1/sessions/" + id)
                                .header("Authorization", "Bearer " + token)
                                .DELETE())
                        .statusCode());
        assertEquals(401, send(list).statusCode());
    }

    @Test
    void fieldsThatAreNotOfTheInputShouldBeRefused() {
        RestClient anonymous = RestClient.anonymous(server.base());
        HttpResponse<byte[]> answer = anonymous.trying(
                "/tokens", Map.of("name", "a", "password", "b", "grants", List.of(Map.of("role", "ADMINISTRATOR"))));
        assertEquals(400, answer.statusCode());
        HttpResponse<byte[]> event =
                as(People.COMMISSION).trying("/contact-points", Map.of("code", "x", "name", "y", "standing", "ENDED"));
        assertEquals(400, event.statusCode());
        assertTrue(text(event).contains("standing"), text(event));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/../../etc/passwd",
                "/api/v1/%2e%2e/%2e%2e/data-keys.txt",
                "/api/v1/..%2f..%2fdata-keys.txt",
                "/api/..;/data-keys.txt",
                "/ws/%2e%2e%5c%2e%2e%5cdata-keys.txt",
                "/data-keys.txt"
            })
    void pathsShouldNotLeadToFiles(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        int status = Integer.parseInt(answer.split(" ")[1]);
        assertTrue(status == 400 || status == 404, answer);
        assertFalse(answer.contains("root:") || answer.contains(" AES "), answer);
    }

    private String raw(String request) throws IOException {
        URI base = URI.create(server.base());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void xmlShouldNotDeclareEntities() throws Exception {
        String envelope = "<!DOCTYPE a [<!ENTITY secret SYSTEM \"file:///etc/passwd\"><!ENTITY b \"bbbbbbbbbb\">]>"
                + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + "<listEvents xmlns=\"urn:jianyan:contact-points:v1\"><contactPointId>&secret;</contactPointId>"
                + "</listEvents></soap:Body></soap:Envelope>";
        HttpResponse<String> answer = send(request("/ws/contact-points")
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(envelope)));
        assertTrue(answer.statusCode() >= 400, answer.body());
        assertFalse(answer.body().contains("root:"), answer.body());
        assertNoStack(answer);
    }

    /** A name that would end a header and begin another one, were it written as it is. */
    @Test
    void namesOfFilesShouldNotBreakHeaders() throws Exception {
        String liaison = "lianluoyuan-320402-01";
        String point = as(liaison).all("/contact-points").get(0).get("id").asText();
        String path = "/api/v1/standards/" + point + "/evidence/RULE_DUTIES";
        String name = URLEncoder.encode("a\r\nSet-Cookie: x=1\r\n\r\n<script>.txt", StandardCharsets.UTF_8);
        HttpResponse<String> kept = send(request(path + "?name=" + name)
                .header("Authorization", basic(liaison))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("text")));
        assertNoStack(kept);
        if (kept.statusCode() < 300) {
            String evidence = kept.body().substring(7, 43);
            HttpResponse<String> file = send(request(path + "/" + evidence).header("Authorization", basic(liaison)));
            assertEquals(200, file.statusCode());
            assertEquals("text", file.body());
            assertTrue(file.headers().firstValue("Set-Cookie").isEmpty());
            assertEquals(1, file.headers().allValues("Content-Disposition").size());
        } else {
            assertEquals(400, kept.statusCode(), kept.body());
        }
    }

    private String basic(String account) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((account + ":" + people.password(account)).getBytes(StandardCharsets.UTF_8));
    }

    /** A byte each half second: far below the rate that is asked for. */
    @Test
    void aBodyThatTricklesShouldBeCutOff() throws Exception {
        URI base = URI.create(server.base());
        long began = System.nanoTime();
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(200);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/tokens HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 100000\r\n\r\n{")
                    .getBytes(StandardCharsets.ISO_8859_1));
            String status = null;
            for (int i = 0; i < 120 && status == null; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(300);
                status = statusIfAny(socket);
            }
            assertEquals("HTTP/1.1 408", status, "after " + (System.nanoTime() - began) / 1_000_000 + " ms");
        }
    }

    private static String statusIfAny(Socket socket) throws IOException {
        byte[] head = new byte[12];
        try {
            return socket.getInputStream().readNBytes(head, 0, 12) == 12
                    ? new String(head, StandardCharsets.ISO_8859_1)
                    : null;
        } catch (java.net.SocketTimeoutException e) {
            return null;
        }
    }

    @Test
    void tlsShouldBeSpokenWithTheCertificateThatWasMade() throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream pem = Files.newInputStream(data.resolve("tls.pem"))) {
            trusted.setCertificateEntry(
                    "jianyan", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        URI address = URI.create("https://localhost:" + server.tlsPort() + "/api/v1/consultations");
        HttpResponse<String> answer = HttpClient.newBuilder()
                .sslContext(context)
                .build()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        assertEquals("TLSv1.3", answer.sslSession().orElseThrow().getProtocol());
        assertTrue(answer.headers().firstValue("Strict-Transport-Security").isPresent());
        assertThrows(
                SSLException.class,
                () -> HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()));
        assertEquals(
                Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE),
                Files.getPosixFilePermissions(data.resolve("tls.p12")));
    }

    @Test
    void everyAnswerShouldTellBrowsersWhatNotToDo() throws Exception {
        for (String path :
                List.of("/", "/api/v1/consultations", "/api/", "/api/openapi.json", "/health", "/ws/tasks?wsdl")) {
            HttpResponse<String> answer = send(request(path));
            assertEquals(List.of("nosniff"), answer.headers().allValues("X-Content-Type-Options"), path);
            assertEquals(
                    1, answer.headers().allValues("Content-Security-Policy").size(), path);
            assertEquals(List.of("DENY"), answer.headers().allValues("X-Frame-Options"), path);
            assertTrue(answer.headers().firstValue("Strict-Transport-Security").isEmpty(), "not over plain HTTP");
            assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), "no cookies, so nothing to forge");
        }
        HttpResponse<String> own = send(request("/api/v1/drafts").header("Authorization", basic(People.COMMISSION)));
        assertEquals(List.of("no-store"), own.headers().allValues("Cache-Control"));
        HttpResponse<String> proxied = send(request("/health").header("X-Forwarded-Proto", "https"));
        assertTrue(proxied.headers().firstValue("Strict-Transport-Security").isPresent());
    }
}
