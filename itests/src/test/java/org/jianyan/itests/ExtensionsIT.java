package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jianyan.mainjob.ConsoleClient;
import org.jianyan.mainjob.People;
import org.jianyan.mainjob.RestClient;
import org.jianyan.mainjob.Signer;
import org.jianyan.mainjob.SoapClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The life of extensions on servers with one PostgreSQL: every way in, scope, trust, versions, restart, a second node. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ExtensionsIT {
    private static final String POINT = "320402-01";
    private static final String OTHER_POINT = "320404-01";
    private static final int LOOKS = 2_000;
    private static final String CITY = "street";
    private static final String DISTRICT = "district";

    private Path data;
    private Path secondData;
    private RunScript server;
    private People people;
    private RestClient admin;
    private RestClient district;
    private RestClient liaison;
    private RestClient stranger;
    private ExtensionJars jars;
    private Signer publisher;
    private String database;
    private String consultation;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        data = Files.createDirectories(directory.resolve("first"));
        secondData = Files.createDirectories(directory.resolve("second"));
        database = TestDatabase.created();
        TestDatabase.configure(data, database);
        server = new RunScript(data).withoutCallLimit();
        server.configure(
                "org.jianyan.rest.cfg",
                Map.of("public.calls.per.minute", "100000", "public.reads.per.minute", "100000"));
        server.run();
        people = People.load(data);
        signIn(server);
        String draft = commission(server).all("/drafts").get(0).get("id").asText();
        consultation = "/consultations/"
                + Opening.open(commission(server), draft, "扩展测试", "PUBLIC", List.of(POINT, OTHER_POINT));
        jars = new ExtensionJars(directory.resolve("jars"));
        publisher = new Signer(directory.resolve("jars"), "publisher");
        admin.send("/extension-publishers", publisher.certificate());
    }

    @AfterAll
    void stop() {
        server.run("--stop");
    }

    private String adminPassword() throws IOException {
        return Files.readString(data.resolve("initial-administrator.txt")).split("\\s+")[1];
    }

    private void signIn(RunScript to) throws IOException {
        RestClient anonymous = RestClient.anonymous(to.base());
        admin = anonymous.as("admin", adminPassword());
        district = anonymous.as("tianning", people.password("tianning"));
        liaison = anonymous.as(People.liaison(POINT), people.password(People.liaison(POINT)));
        stranger = anonymous.as(People.liaison(OTHER_POINT), people.password(People.liaison(OTHER_POINT)));
    }

    private RestClient commission(RunScript of) {
        return RestClient.anonymous(of.base()).as(People.COMMISSION, people.password(People.COMMISSION));
    }

    private Path signed(String name, String version, Class<?> method) {
        Path jar = jars.of(name, version, method);
        publisher.sign(jar);
        return jar;
    }

    private static String installed(String scope) {
        return "/extensions?scope=" + scope;
    }

    /** @return the version of a method on offer, empty if it is not */
    private static String version(RestClient client, String query, String method) {
        for (JsonNode offered : client.get("/collection-methods" + query)) {
            if (offered.get("id").asText().equals(method)) {
                return offered.get("version").asText();
            }
        }
        return "";
    }

    private HttpResponse<byte[]> hand(RestClient client, String point, String method) {
        return client.trying(
                consultation + "/submissions",
                Map.of("method", method, "contactPointCode", point, "form", Map.of("text", "走访时听到的意见")));
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Order(1)
    @Test
    void aFileShouldBeUsableSoonAfterItIsDroppedUpdatedByAnotherAndGoneWithIt() throws Exception {
        long dropped = System.nanoTime();
        Path file = ExtensionJars.drop(signed(CITY, "1.0.0", StreetVisit.City.class), data, "street.jar");
        for (int i = 0; i < LOOKS && hand(liaison, POINT, "street-visit").statusCode() != 200; i++) {
            Thread.sleep(5);
        }
        System.out.println("file drop to usable: " + (System.nanoTime() - dropped) / 1_000_000 + " ms");
        assertEquals("1.0.0", version(liaison, "", "street-visit"));

        ExtensionJars.drop(signed(CITY, "1.1.0", StreetVisit.City.class), data, "street.jar");
        Crowd.await("the update", () -> version(liaison, "", "street-visit").equals("1.1.0"));
        assertEquals(200, hand(liaison, POINT, "street-visit").statusCode());

        ExtensionJars.drop(jars.of(CITY, "1.2.0", StreetVisit.City.class), data, "street.jar");
        Crowd.await("the refusal", () -> admin.all("/extensions/" + CITY + "/events").stream()
                .anyMatch(event -> event.get("kind").asText().equals("REFUSED")));
        assertEquals("1.1.0", version(liaison, "", "street-visit"), "what ran goes on");

        Files.delete(file);
        Crowd.await("the removal", () -> version(liaison, "", "street-visit").isEmpty());
        HttpResponse<byte[]> refusal = hand(liaison, POINT, "street-visit");
        assertEquals(400, refusal.statusCode());
        assertTrue(body(refusal).contains("没有收集方式 street-visit"), body(refusal));
        assertFormsAreStillShown();
    }

    private void assertFormsAreStillShown() {
        List<String> versions = new ArrayList<>();
        for (JsonNode opinion : liaison.all(consultation + "/opinions")) {
            JsonNode form =
                    liaison.get("/submissions/" + opinion.get("submissionId").asText() + "/form");
            assertEquals("走访", form.get("titleZh").asText());
            assertTrue(form.get("schema").asText().contains("minLength"));
            assertTrue(form.get("form").asText().contains("走访时听到的意见"));
            versions.add(form.get("version").asText());
        }
        assertEquals(List.of("1.0.0", "1.1.0"), versions.stream().distinct().toList());
    }

    @Order(2)
    @Test
    void aVersionShouldBeStoppedStartedAndBroughtBackAndUsedByRestSoapAndConsole() throws Exception {
        admin.send(installed(""), Files.readAllBytes(signed(CITY, "2.0.0", StreetVisit.City.class)));
        assertEquals("2.0.0", version(liaison, "", "street-visit"));
        JsonNode restored = admin.post("/extensions/" + CITY + "/versions/1.1.0/restore", Map.of());
        assertEquals("1.1.0", restored.get("version").asText());
        assertEquals(3, restored.get("versions").size());
        assertEquals("1.1.0", version(liaison, "", "street-visit"));

        admin.post("/extensions/" + CITY + "/disable", Map.of("reason", "试停"));
        assertEquals(400, hand(liaison, POINT, "street-visit").statusCode());
        admin.post("/extensions/" + CITY + "/enable", Map.of());
        assertEquals(200, hand(liaison, POINT, "street-visit").statusCode());
        admin.delete("/extensions/" + CITY);
        assertEquals(400, hand(liaison, POINT, "street-visit").statusCode());
        admin.post("/extensions/" + CITY + "/versions/1.1.0/restore", Map.of());
        assertEquals(200, hand(liaison, POINT, "street-visit").statusCode());

        assertTakenBySoapAndConsole("street-visit", "{\"text\": \"由接口和控制台送来的意见\"}");
    }

    private void assertTakenBySoapAndConsole(String method, String form) throws Exception {
        SoapClient soap = new SoapClient(
                server.base(), "consultation-exchange", People.liaison(POINT), people.password(People.liaison(POINT)));
        String id = consultation.split("/")[2];
        String receipt = soap.call(
                        "submitForm",
                        "<consultationId>" + id + "</consultationId><contactPointCode>" + POINT
                                + "</contactPointCode><key>by-soap-" + method + "</key><method>" + method
                                + "</method><form>" + form + "</form>")
                .getElementsByTagName("receipt")
                .item(0)
                .getTextContent();
        assertTrue(receipt.startsWith("JY-"), receipt);

        Files.createDirectories(data.resolve("data/import"));
        Files.writeString(data.resolve("data/import/" + method + ".json"), form);
        ConsoleClient console =
                new ConsoleClient(server.sshPort(), People.COMMISSION, people.password(People.COMMISSION));
        String told = console.run("consultation:submit " + id + " " + POINT + " " + method + " " + method + ".json");
        assertTrue(told.contains("1 opinions, receipt JY-"), told);
    }

    @Order(3)
    @Test
    void theConsoleShouldInstallUpdateStopAndRemove() throws Exception {
        Path imports = Files.createDirectories(data.resolve("data/import"));
        Files.copy(signed("console", "1.0.0", StreetVisit.Slow.class), imports.resolve("one.jar"));
        Files.copy(signed("console", "1.0.1", StreetVisit.Slow.class), imports.resolve("two.jar"));
        ConsoleClient console = new ConsoleClient(server.sshPort(), "admin", adminPassword());
        assertTrue(console.run("extension:install one.jar").contains("console 1.0.0 runs"));
        assertTrue(console.run("extension:update console two.jar").contains("console 1.0.1 runs"));
        assertTrue(console.run("extension:info console").contains("1.0.1 of [1.0.0, 1.0.1]"));
        assertTrue(console.run("extension:restore console 1.0.0").contains("1.0.0"));
        assertTrue(console.run("extension:scope console 320402").contains("320402"));
        assertTrue(console.run("extension:disable console trial").contains("DISABLED"));
        assertTrue(console.run("extension:list").contains("DISABLED"));
        assertTrue(console.run("extension:enable console").contains("ENABLED"));
        assertTrue(console.run("extension:remove console").contains("removed"));
        String log = console.run("extension:log console");
        List.of("INSTALLED", "UPDATED", "RESTORED", "RESCOPED", "DISABLED", "ENABLED", "REMOVED")
                .forEach(kind -> assertTrue(log.contains(kind), log));
        assertTrue(console.run("extension:publishers").contains("CN=publisher"));
    }

    @Order(4)
    @Test
    void aSubmissionInFlightShouldBeAnsweredWhenItsMethodIsUpdatedOrGoes() throws Exception {
        admin.send(installed(""), Files.readAllBytes(signed("slow", "1.0.0", StreetVisit.Slow.class)));
        CompletableFuture<Integer> first = inFlight();
        admin.send(installed(""), Files.readAllBytes(signed("slow", "2.0.0", StreetVisit.Slow.class)));
        assertEquals(200, first.get(), "taken by the version before");
        CompletableFuture<Integer> second = inFlight();
        admin.delete("/extensions/slow");
        assertEquals(200, second.get(), "it ends before the method goes");
        assertEquals(400, hand(liaison, POINT, "slow-visit").statusCode());
    }

    private CompletableFuture<Integer> inFlight() throws InterruptedException {
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                () -> hand(liaison, POINT, "slow-visit").statusCode());
        Thread.sleep(400);
        return answer;
    }

    @Order(5)
    @Test
    void aDistrictShouldInstallForItselfAloneAndNobodyElseShouldTouchIt() throws Exception {
        byte[] jar = Files.readAllBytes(signed(DISTRICT, "1.0.0", StreetVisit.District.class));
        assertEquals(403, district.trySending(installed(""), jar), "not for the city");
        assertEquals(403, district.trySending(installed("320404"), jar), "not for another district");
        assertEquals(403, liaison.trySending(installed(POINT), jar), "a contact point may not");
        district.send(installed("320402"), jar);
        assertEquals("1.0.0", version(liaison, "", "district-visit"));
        assertEquals("", version(stranger, "", "district-visit"));
        assertEquals("", version(RestClient.anonymous(server.base()), "", "district-visit"));
        assertEquals("1.0.0", version(stranger, "?contactPointCode=" + POINT, "district-visit"));
        assertEquals("", version(liaison, "?contactPointCode=" + OTHER_POINT, "district-visit"));
        assertEquals(200, hand(liaison, POINT, "district-visit").statusCode());
        HttpResponse<byte[]> refusal = hand(stranger, OTHER_POINT, "district-visit");
        assertEquals(400, refusal.statusCode());
        assertTrue(body(refusal).contains("320402"), body(refusal));

        admin.post(
                "/accounts",
                Map.of(
                        "name",
                        "zhonglou-office",
                        "displayName",
                        "钟楼区人大办",
                        "password",
                        "a password of the test",
                        "role",
                        "DISTRICT_OFFICE",
                        "organisationCode",
                        "320404"));
        RestClient other = RestClient.anonymous(server.base()).as("zhonglou-office", "a password of the test");
        byte[] update = Files.readAllBytes(signed(DISTRICT, "1.1.0", StreetVisit.District.class));
        assertEquals(409, other.trySending(installed("320404"), update));
        assertEquals(
                404,
                other.trying("/extensions/" + DISTRICT + "/disable", Map.of("reason", "不行"))
                        .statusCode());
        assertEquals(
                403,
                other.trying("/extensions/" + CITY + "/disable", Map.of("reason", "不行"))
                        .statusCode());
        assertEquals(
                403,
                district.trying("/extensions/" + CITY + "/disable", Map.of("reason", "不行"))
                        .statusCode());
        JsonNode narrower = district.put("/extensions/" + DISTRICT + "/scope", Map.of("scope", POINT));
        assertEquals(POINT, narrower.get("scope").asText());
        assertEquals(200, hand(liaison, POINT, "district-visit").statusCode());
    }

    @Order(6)
    @Test
    void aFileInAFormShouldBeReadByTheMethodAndKeptWithTheSubmission() throws Exception {
        Path example = Path.of(System.getProperty("root"), "examples/research-report");
        Path jar =
                Files.copy(example.resolve("target/org.jianyan.example.report-1.0.0.jar"), data.resolve("report.jar"));
        publisher.sign(jar);
        admin.send(installed(POINT), Files.readAllBytes(jar));
        byte[] docx = Files.readAllBytes(example.resolve("src/test/resources/org/jianyan/example/report/report.docx"));
        HttpResponse<byte[]> answer = report(docx);
        assertEquals(200, answer.statusCode(), body(answer));
        JsonNode receipt = RestClient.json(answer);
        assertEquals(6, receipt.get("opinions").asInt());

        JsonNode opinion = liaison.all(consultation + "/opinions").stream()
                .filter(one -> one.get("method").asText().equals("law-school-report"))
                .findFirst()
                .orElseThrow();
        String submission = "/submissions/" + opinion.get("submissionId").asText();
        JsonNode file = liaison.get(submission + "/attachments").get(0);
        assertEquals("调研报告.docx", file.get("name").asText());
        assertArrayEquals(
                docx,
                liaison.download(submission + "/attachments/" + file.get("id").asText()));
        String form = liaison.get(submission + "/form").get("form").asText();
        assertTrue(form.contains("attachment:" + file.get("sha256").asText()), form);

        assertTrue(body(report("没有意见".getBytes(StandardCharsets.UTF_8))).contains("\"report\""));
        HttpResponse<byte[]> program = report(new byte[] {'M', 'Z', 0, 1});
        assertEquals(400, program.statusCode());
        assertTrue(body(program).contains("\"form.report\""), body(program));
        assertEquals(1, liaison.get(submission + "/attachments").size());
    }

    private HttpResponse<byte[]> report(byte[] content) {
        return liaison.trying(
                consultation + "/submissions",
                Map.of(
                        "method",
                        "law-school-report",
                        "contactPointCode",
                        POINT,
                        "form",
                        Map.of(
                                "title",
                                "养犬条例调研报告",
                                "report",
                                "data:;name=%E8%B0%83%E7%A0%94%E6%8A%A5%E5%91%8A.docx;base64,"
                                        + Base64.getEncoder().encodeToString(content))));
    }

    @Order(7)
    @Test
    void theSameVersionWithOtherContentAndATakenIdShouldBeRefused() throws Exception {
        byte[] other = Files.readAllBytes(signed(CITY, "1.1.0", StreetVisit.Slow.class));
        assertEquals(409, admin.trySending(installed(""), other));
        byte[] taken = Files.readAllBytes(signed("usurper", "1.0.0", StreetVisit.City.class));
        assertEquals(400, admin.trySending(installed(""), taken));
        assertEquals("1.1.0", version(liaison, "", "street-visit"));
        assertTrue(admin.all("/extensions/usurper/events")
                .get(0)
                .get("detail")
                .asText()
                .contains("the id is taken"));
    }

    @Order(8)
    @Test
    void aKarAndAFeatureShouldBringExtensionsToo() throws Exception {
        Path kar = data.resolve("visits.kar.part");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(kar))) {
            zip.putNextEntry(new ZipEntry("repository/test/slow/1.0.0/slow-1.0.0.jar"));
            zip.write(Files.readAllBytes(signed("in-kar", "1.0.0", StreetVisit.Slow.class)));
        }
        Path dropped = Files.move(kar, data.resolve("deploy/visits.kar"));
        Crowd.await(
                "what the kar brings", () -> version(liaison, "", "slow-visit").equals("1.0.0"));
        Files.delete(dropped);
        Crowd.await("its removal", () -> version(liaison, "", "slow-visit").isEmpty());

        ConsoleClient console = new ConsoleClient(server.sshPort(), "admin", adminPassword());
        feature("signed-visit", signed("in-feature", "1.0.0", StreetVisit.Slow.class), console);
        Crowd.await("what the feature brings", () -> version(liaison, "", "slow-visit")
                .equals("1.0.0"));
        console.run("feature:uninstall signed-visit");
        Crowd.await("its removal", () -> version(liaison, "", "slow-visit").isEmpty());

        feature("unsigned-visit", jars.of("in-feature-unsigned", "1.0.0", StreetVisit.Slow.class), console);
        Crowd.await("the refusal", () -> !admin.all("/extensions/in-feature-unsigned/events")
                .isEmpty());
        assertEquals("", version(liaison, "", "slow-visit"));
        assertFalse(console.run("bundle:list -s").contains("in-feature-unsigned"));
    }

    private void feature(String name, Path jar, ConsoleClient console) throws IOException {
        Path repository = data.resolve(name + ".xml");
        Files.writeString(
                repository,
                """
                <features xmlns="http://karaf.apache.org/xmlns/features/v1.6.0" name="%s">
                  <feature name="%s" version="1.0.0"><bundle>%s</bundle></feature>
                </features>
                """
                        .formatted(name, name, jar.toUri()));
        console.run("feature:repo-add " + repository.toUri());
        String told = console.run("feature:install " + name);
        assertFalse(told.contains("Error"), told);
    }

    @Order(9)
    @Test
    void everythingShouldBeBackAfterARestartAndOnANewNode() throws Exception {
        List<String> before = extensions();
        server.run("--stop");
        server.run();
        signIn(server);
        Crowd.await("the extensions", () -> extensions().equals(before));

        TestDatabase.configure(secondData, database);
        Files.copy(data.resolve("data-keys.txt"), secondData.resolve("data-keys.txt"));
        Files.writeString(secondData.resolve("main-job-report.txt"), "carried out on the first node\n");
        RunScript second = new RunScript(secondData).with(Map.of("CHECK_ROOT_INSTANCE_RUNNING", "false"));
        second.configure(
                "org.jianyan.rest.cfg",
                Map.of("public.calls.per.minute", "100000", "public.reads.per.minute", "100000"));
        try {
            second.run();
            signIn(second);
            Crowd.await("the extensions on the second node", () -> extensions().equals(before));
            assertEquals(200, hand(liaison, POINT, "district-visit").statusCode());
            RestClient here = admin;
            RestClient there = liaison;
            signIn(server);
            here.post("/extensions/" + CITY + "/disable", Map.of("reason", "在另一个节点上停用"));
            assertEquals("", version(there, "", "street-visit"));
            Crowd.await("the first node to see it", () -> version(liaison, "", "street-visit")
                    .isEmpty());
            here.post("/extensions/" + CITY + "/enable", Map.of());
            Crowd.await("the first node to see it", () -> !version(liaison, "", "street-visit")
                    .isEmpty());
        } finally {
            second.run("--stop");
        }
    }

    /** Each as name, version, scope, state and what it offers. */
    private List<String> extensions() {
        List<String> all = new ArrayList<>();
        admin.get("/extensions")
                .forEach(extension -> all.add(extension.get("name").asText() + " "
                        + extension.get("version").asText() + " "
                        + extension.get("scope").asText() + " "
                        + extension.get("state").asText() + " "
                        + extension.get("offers")));
        return all;
    }

    @Order(10)
    @Test
    void aMethodMadeFromTheArchetypeShouldBuildPassItsContractAndRun(@TempDir Path directory) throws Exception {
        ArchetypeProject project = ArchetypeProject.generate(directory);
        Path jar = project.jar("1.0.0");
        publisher.sign(jar);
        Path dropped = ExtensionJars.drop(jar, data);
        Crowd.await("the new method", () -> version(liaison, "", "night-school").equals("1.0.0"));
        JsonNode receipt = liaison.post(
                consultation + "/submissions",
                Map.of(
                        "method",
                        "night-school",
                        "contactPointCode",
                        POINT,
                        "form",
                        Map.of("kind", "AMEND", "text", "夜校学员希望写明时限")));
        assertEquals(1, receipt.get("opinions").asInt());
        assertTakenBySoapAndConsole("night-school", "{\"kind\": \"ADD\", \"text\": \"夜校学员希望增加一款\"}");

        Path update = project.jar("1.1.0");
        publisher.sign(update);
        ExtensionJars.drop(update, data, dropped.getFileName().toString());
        Crowd.await("its update", () -> version(liaison, "", "night-school").equals("1.1.0"));
        Files.delete(dropped);
        Crowd.await("its removal", () -> version(liaison, "", "night-school").isEmpty());
    }

    @Order(11)
    @Test
    void whatARevokedPublisherSignedShouldStopAndStayOut() throws Exception {
        JsonNode trust = admin.get("/extension-publishers");
        assertFalse(trust.get("developmentMode").asBoolean());
        JsonNode publishers = trust.get("publishers");
        String id = publishers.get(publishers.size() - 1).get("id").asText();
        JsonNode revoked = admin.post("/extension-publishers/" + id + "/revoke", Map.of("reason", "密钥泄露"));
        assertEquals("CN=publisher", revoked.get("subject").asText());
        assertEquals("", version(liaison, "", "street-visit"));
        assertEquals("", version(liaison, "", "district-visit"));
        assertEquals(
                400, admin.trying("/extensions/" + CITY + "/enable", Map.of()).statusCode());
        assertEquals(
                400,
                admin.trySending(installed(""), Files.readAllBytes(signed("after", "1.0.0", StreetVisit.Slow.class))));
        assertEquals(409, admin.trySending("/extension-publishers", publisher.certificate()));
    }
}
