package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jianyan.documents.Sheets;
import org.jianyan.mainjob.People;
import org.jianyan.mainjob.RestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every endpoint × every role, and one organisation against another's data, at the running server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RightsMatrixIT {
    /** Public, administrator, commission, district office, leader, liaison officer, collector, auditor, integration. */
    private static final List<String> ACCOUNTS = List.of(
            "",
            "admin",
            "fagongwei",
            "tianning",
            "fuzeren-320402-01",
            "lianluoyuan-320402-01",
            "caijiyuan-320402-01",
            "shenji",
            "shuzi-renda");

    private static final Map<String, String> MATRIX = RightsTable.operations();

    /** For each account one with the same role elsewhere, of another city where there is but one in the city. */
    private static final Map<String, String> COUNTERPARTS = Map.of(
            "fagongwei", "fagongwei-330100",
            "tianning", "zhonglou",
            "fuzeren-320402-01", "fuzeren-320404-01",
            "lianluoyuan-320402-01", "lianluoyuan-320413-01",
            "caijiyuan-320402-01", "caijiyuan-320413-01",
            "shenji", "shenji-330100",
            "shuzi-renda", "shuzi-renda-330100");

    /** What operations with several formats are asked for. */
    private static final Map<String, String> FORMATS = Map.of(
            "getText",
            "txt",
            "getComparison",
            "html",
            "getTaskReport",
            "docx",
            "getSubmissionRecord",
            "pdf",
            "getFigurePaper",
            "svg");

    /** Operations that take a file's bytes. */
    private static final Set<String> UPLOADS = Set.of(
            "readTextFile",
            "addMaterialVersion",
            "addCampaignPhoto",
            "attachLawEvidence",
            "attachPointProof",
            "showStandard",
            "addTrainingMaterial",
            "addReceipt",
            "importContactPoints",
            "addSupportFile",
            "attachToSubmission",
            "installExtension",
            "trustExtensionPublisher");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private RunScript server;
    private People people;
    private String admin;
    private RestClient commission;
    private JsonNode contract;
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private String closable;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        server = new RunScript(data).withMainJobDone();
        server.configure("org.jianyan.rest.cfg", Map.of("public.calls.per.minute", "600"));
        server.configure("org.jianyan.notices.webhook.cfg", Map.of("servers", "http://127.0.0.1:9"));
        server.run();
        people = People.load(data);
        admin = Files.readString(data.resolve("initial-administrator.txt")).split("\\s+")[1];
        for (String account : ACCOUNTS) {
            if (!account.isEmpty()) {
                tokens.put(
                        account,
                        RestClient.anonymous(server.base())
                                .post("/tokens", Map.of("name", account, "password", password(account)))
                                .get("token")
                                .asText());
            }
        }
        elsewhere();
        commission = as("fagongwei");
        contract = new ObjectMapper()
                .readTree(HTTP.send(
                                HttpRequest.newBuilder(URI.create(server.base() + "/api/openapi.json"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
        parameters.putAll(RightsSubjects.of(this::as));
        closable = open(List.of("320402-01"), "PUBLIC");
    }

    @AfterAll
    void stop() {
        server.run("--stop");
    }

    /** Another city, another district and another point's collector, with accounts. */
    private void elsewhere() {
        RestClient administrator = RestClient.anonymous(server.base()).as("admin", admin);
        administrator.post("/organisations", Map.of("code", "330100", "name", "另一市法工委", "kind", "COMMISSION"));
        Map.of(
                        "fagongwei-330100", List.of("COMMISSION", "330100"),
                        "shenji-330100", List.of("AUDITOR", "330100"),
                        "shuzi-renda-330100", List.of("INTEGRATION_CLIENT", "330100"),
                        "zhonglou", List.of("DISTRICT_OFFICE", "320404"),
                        "caijiyuan-320413-01", List.of("COLLECTOR", "320413-01"))
                .forEach((name, role) -> administrator.post(
                        "/accounts",
                        Map.of(
                                "name",
                                name,
                                "displayName",
                                "示例",
                                "password",
                                people.password("fagongwei"),
                                "role",
                                role.get(0),
                                "organisationCode",
                                role.get(1))));
        COUNTERPARTS
                .values()
                .forEach(account -> tokens.put(
                        account,
                        RestClient.anonymous(server.base())
                                .post("/tokens", Map.of("name", account, "password", password(account)))
                                .get("token")
                                .asText()));
    }

    private String password(String account) {
        if (people.password(account) == null && !account.equals("admin")) {
            return people.password("fagongwei");
        }
        return account.equals("admin") ? admin : people.password(account);
    }

    private RestClient as(String account) {
        return RestClient.anonymous(server.base()).as(account, people.password(account));
    }

    private String open(List<String> points, String visibility) {
        return Opening.open(commission, parameters.get("/drafts"), "权限测试", visibility, points);
    }

    @Test
    void everyOperationShouldHaveALine() {
        TreeSet<String> operations = new TreeSet<>();
        contract.get("paths")
                .forEach(path -> path.forEach(
                        operation -> operations.add(operation.get("operationId").asText())));
        assertEquals(new TreeSet<>(MATRIX.keySet()), operations);
    }

    @Test
    void everyRoleShouldBeLetInOrKeptOutAsTheMatrixSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (var path : contract.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                String id = operation.getValue().get("operationId").asText();
                for (int i = 0; i < ACCOUNTS.size(); i++) {
                    int status = call(operation.getKey(), path.getKey(), id, ACCOUNTS.get(i));
                    boolean in = status != 401 && status != 403;
                    boolean expected = MATRIX.get(id).charAt(i) == 'y' || id.equals("signIn");
                    if (in != expected || status >= 500 || ACCOUNTS.get(i).isEmpty() && !in && status != 401) {
                        wrong.add(id + " as '" + ACCOUNTS.get(i) + "' answered " + status);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** What is a whole city's: who belongs to it reads the same. */
    private static final Set<String> OF_THE_CITY = Set.of(
            "getCampaign",
            "getTraining",
            "getTrainingMaterial",
            "listCampaignActivities",
            "listExplanations",
            "listMaterials",
            "listReach",
            "listSelectionCriteria",
            "getFrame",
            "getLawEvaluation",
            "getLawReport",
            "getLawResult",
            "getLawFeedbackPaper",
            "listLawEvidence",
            "listLawFeedback",
            "listLawProblems",
            "listLawScores",
            "getStandardFrame");

    /** What one may do with one's own, or read of it, another organisation's same role may not, or reads otherwise. */
    @Test
    void nobodyShouldReachWhatIsAnotherOrganisations() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (var path : contract.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                String id = operation.getValue().get("operationId").asText();
                boolean isOpen = MATRIX.get(id).charAt(0) == 'y' || id.equals("getStandardFrame");
                if (!path.getKey().contains("{") || isOpen) {
                    continue;
                }
                for (var pair : COUNTERPARTS.entrySet()) {
                    boolean isElsewhere = pair.getValue().endsWith("330100");
                    if (!isElsewhere && OF_THE_CITY.contains(id)) {
                        continue;
                    }
                    var theirs = answer(operation.getKey(), path.getKey(), id, pair.getValue());
                    var own = answer(operation.getKey(), path.getKey(), id, pair.getKey());
                    boolean isKept = own.statusCode() >= 300
                            || theirs.statusCode() == 403
                            || theirs.statusCode() == 404
                            || theirs.statusCode() < 300 && isLess(theirs.body(), own.body());
                    if (!isKept) {
                        wrong.add(id + " as '" + pair.getValue() + "' answered " + theirs.statusCode() + " "
                                + theirs.body()
                                        .substring(
                                                0, Math.min(200, theirs.body().length())));
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Whether it is nothing, or something else than what the other one reads. */
    private static boolean isLess(String theirs, String own) {
        return theirs.equals("[]") || theirs.startsWith("{\"items\":[]") || !theirs.equals(own);
    }

    @Test
    void soapShouldLetInWhomRestLetsIn() {
        SoapRights soap = new SoapRights(server.base(), parameters.get("/consultations"), MATRIX);
        List<String> wrong = new ArrayList<>();
        for (int i = 1; i < ACCOUNTS.size(); i++) {
            wrong.addAll(soap.wrong(ACCOUNTS.get(i), password(ACCOUNTS.get(i)), i));
        }
        assertEquals(List.of(), wrong);
    }

    private String query(String id) {
        String version = parameters.get("version");
        return switch (id) {
            case "submitBatch", "checkBatch" -> "?contactPointCode=320402-01";
            case "writeAmendment" -> "?draft=" + parameters.get("/drafts") + "&from=" + version + "&to=" + version;
            case "getLineage", "getComparison", "compareHeardVersions" -> "?from=" + version + "&to=" + version;
            default -> "";
        };
    }

    private int call(String verb, String path, String id, String account) throws Exception {
        return answer(verb, path, id, account).statusCode();
    }

    private HttpResponse<String> answer(String verb, String path, String id, String account) throws Exception {
        String address = "/" + path.split("/")[1];
        String listed = id.equals("getCandidacyList") ? "320402" : "320400";
        String concrete = path.replace(
                        "{id}",
                        id.equals("closeConsultation")
                                ? closable
                                : parameters.getOrDefault(id, parameters.getOrDefault(address, "")))
                .replace("{consultation}", parameters.get("/consultations"))
                .replace("{version}", parameters.get("version"))
                .replace("{format}", FORMATS.getOrDefault(id, "xlsx"))
                .replace("{link}", parameters.get("/drafts"))
                .replace("{questionnaire}", parameters.get("/drafts"))
                .replace("{group}", parameters.get("/drafts"))
                .replace("{change}", parameters.get("/drafts"))
                .replace("{attachment}", parameters.get("/drafts"))
                .replace("{opinion}", parameters.get("/drafts"))
                .replace("{receipt}", "JY-0000-0000-0000-0")
                .replace("{number}", "1")
                .replace("{kind}", "LAW")
                .replace("{name}", "opinions")
                .replace("{code}", path.startsWith("/candidacies") ? listed : "CONSULT")
                .replace("{event}", parameters.get("/drafts"))
                .replace("{dimension}", "day")
                .replace("{provision}", parameters.get("/drafts"))
                .replace("{proposal}", parameters.get("/drafts"))
                .replace("{activity}", parameters.get("/drafts"))
                .replace("{member}", parameters.get("/drafts"))
                .replace("{item}", path.startsWith("/standards") ? "VENUE" : parameters.get("/drafts"))
                .replace("{year}", "2026")
                .replace("{station}", parameters.get("/drafts"))
                .replace("{use}", parameters.get("/drafts"))
                .replace("{file}", parameters.get("/drafts"))
                .replace("{evidence}", parameters.get("/drafts"))
                .replace("{role}", "AUDITOR")
                .replace("{organisation}", "320400")
                .replace("{device}", parameters.get("/drafts"))
                .replace("{token}", "none");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.base() + "/api/v1" + concrete + query(id)));
        if (!account.isEmpty()) {
            request.header("Authorization", "Bearer " + tokens.get(account));
        }
        String body =
                switch (id) {
                    case "submitOpinions" -> "{\"method\":\"none\",\"contactPointCode\":\"320402-01\"}";
                    case "writeWorkPlan" -> "[]";
                    case "submitOfflineBatch" -> "{\"contactPointCode\":\"320402-01\",\"entries\":[{}]}";
                    default -> "{}";
                };
        String type = UPLOADS.contains(id) ? "application/octet-stream" : "application/json";
        request.header(
                "Content-Type", id.endsWith("Batch") && !id.equals("submitOfflineBatch") ? RestClient.XLSX : type);
        request.method(
                verb.toUpperCase(java.util.Locale.ROOT),
                verb.equals("get") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void anOrganisationShouldNotReachAnothersData() {
        RestClient stranger = as("lianluoyuan-320404-01");
        String consultation = parameters.get("/consultations");
        assertEquals(
                404,
                stranger.trying("/tasks/" + parameters.get("/tasks") + "/acceptance", Map.of())
                        .statusCode());
        assertEquals(404, status(stranger, "/tasks/" + parameters.get("/tasks")));
        assertEquals(404, status(stranger, "/tasks/" + parameters.get("/tasks") + "/report.docx"));
        assertEquals(404, status(stranger, "/contact-points/" + parameters.get("/contact-points")));
        assertEquals(
                403,
                stranger.trying(
                                "/consultations/" + consultation + "/submissions",
                                Map.of(
                                        "method",
                                        "web-comment",
                                        "contactPointCode",
                                        "320402-01",
                                        "form",
                                        Map.of("kind", "AMEND", "text", "冒名的意见")))
                        .statusCode());
        assertEquals(403, status(stranger, "/papers/" + consultation + "/collation-table.xlsx"));
        assertEquals(403, status(stranger, "/papers/" + consultation + "/adoption-table.csv"));
        assertEquals(403, status(stranger, "/papers/" + consultation + "/report.docx"));
        assertEquals(403, status(stranger, "/papers/" + consultation + "/request.docx"));
        assertEquals(
                400, status(stranger, "/papers/" + consultation + "/adoption-table.csv?contactPointCode=320402-01"));
        assertEquals(
                200, status(stranger, "/papers/" + consultation + "/adoption-table.csv?contactPointCode=320404-01"));
        assertEquals(404, status(stranger, "/submissions/" + parameters.get("/submissions") + "/record.docx"));
        String recipient = parameters.get("/notice-recipients");
        assertEquals(List.of(), stranger.all("/notice-recipients"));
        assertEquals(
                404,
                stranger.trying("/notice-recipients/" + recipient + "/trial", Map.of())
                        .statusCode());
        assertEquals(
                403, stranger.trying("/notice-recipients", RightsSubjects.HOOK).statusCode());
        JsonNode balances = stranger.get("/consultations/" + consultation + "/balances");
        assertEquals(1, balances.size());
        assertTrue(balances.get(0).get("contactPointPath").asText().contains("320404-01"));
        assertTrue(stranger.all("/consultations/" + consultation + "/opinions").stream()
                .allMatch(opinion -> opinion.get("contactPointPath").asText().contains("320404-01")));
    }

    @Test
    void aConsultationForTheInvitedShouldBeHiddenFromOthers() {
        String hidden = open(List.of("320402-01"), "INVITED");
        assertEquals(404, status(as("lianluoyuan-320404-01"), "/consultations/" + hidden));
        assertEquals(404, status(RestClient.anonymous(server.base()), "/consultations/" + hidden));
        String shown = open(List.of("320402-01"), "PUBLIC");
        String feed = new String(
                RestClient.anonymous(server.base()).download("/consultations/feed.atom"),
                java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(feed.contains(shown) && !feed.contains(hidden), feed);
        assertEquals(200, status(as("lianluoyuan-320402-01"), "/consultations/" + hidden));
        assertEquals(200, status(as("tianning"), "/consultations/" + hidden));
        assertEquals(200, status(commission, "/consultations/" + hidden));
    }

    @Test
    void everyReadingOfAConfidentialConsultationShouldBeRecorded() {
        String secret = open(List.of("320402-01"), "CONFIDENTIAL");
        assertEquals(404, status(as("lianluoyuan-320404-01"), "/consultations/" + secret));
        long before = readings(secret).size();
        RestClient invited = as("lianluoyuan-320402-01");
        for (String path : List.of(
                "/consultations/" + secret,
                "/consultations/" + secret + "/provisions",
                "/consultations?limit=500",
                "/tasks?limit=500",
                "/tasks/" + task(invited, secret))) {
            assertEquals(200, status(invited, path));
        }
        List<String> readers = readings(secret);
        assertEquals(before + 6, readers.size());
        assertEquals("lianluoyuan-320402-01", readers.get(readers.size() - 1));
    }

    private static String task(RestClient invited, String consultation) {
        return invited.get("/consultations/" + consultation + "/tasks")
                .get(0)
                .get("id")
                .asText();
    }

    /** The accounts that read it, in the order of their readings. */
    private List<String> readings(String consultation) {
        return as("shenji").all("/audit-entries").stream()
                .filter(entry -> entry.get("object").asText().equals("read confidential consultation " + consultation))
                .map(entry -> entry.get("account").asText())
                .toList();
    }

    @Test
    void oneKeyShouldTakeASubmissionOnceEvenIfItIsSentManyTimesAtOnce() {
        String path = "/consultations/" + freshConsultation() + "/submissions";
        Map<String, Object> comment = Map.of("method", "web-comment", "form", Map.of("kind", "AMEND", "text", "同一条意见"));
        long receipts = java.util.stream.IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> commission
                        .post(path, comment, "Idempotency-Key", "the-same-key")
                        .get("receipt")
                        .asText())
                .distinct()
                .count();
        assertEquals(1, receipts);
        int other = commission
                .trying(
                        path,
                        Map.of("method", "web-comment", "form", Map.of("kind", "ADD", "text", "另一条意见")),
                        "Idempotency-Key",
                        "the-same-key")
                .statusCode();
        assertEquals(409, other);
        assertEquals(
                1, commission.all(path.replace("/submissions", "/opinions")).size());
    }

    @Test
    void hiddenWordsShouldBeShownToTheCommissionAloneAndStayOutOfTheTable() throws Exception {
        String consultation = "/consultations/" + freshConsultation();
        RestClient liaison = as("lianluoyuan-320402-01");
        String receipt = liaison.post(
                        consultation + "/submissions",
                        Map.of(
                                "method",
                                "web-comment",
                                "contactPointCode",
                                "320402-01",
                                "form",
                                Map.of("kind", "AMEND", "text", "邻居张三住三号楼")))
                .get("receipt")
                .asText();
        String id = liaison.all(consultation + "/opinions").get(0).get("id").asText();
        screen(consultation, id, true);

        assertEquals("（内容已屏蔽）", onlyText(liaison, consultation));
        assertEquals("邻居张三住三号楼", onlyText(commission, consultation));
        assertTrue(table(consultation).contains("（内容已屏蔽）"));
        JsonNode answer = RestClient.anonymous(server.base()).get("/receipts/" + receipt);
        assertEquals("邻居张三住三号楼", answer.get("opinions").get(0).get("text").asText(), "its author may read it");
        assertTrue(answer.get("entry").get("position").asLong() > 0);
        screen(consultation, id, false);
        assertEquals("邻居张三住三号楼", onlyText(liaison, consultation));
        assertTrue(table(consultation).contains("邻居张三住三号楼"));
        assertEquals(
                answer.get("entry"),
                RestClient.anonymous(server.base()).get("/receipts/" + receipt).get("entry"));
    }

    private void screen(String consultation, String opinion, boolean hidden) {
        commission.post(
                consultation.replace("/consultations", "/screenings"),
                Map.of(
                        "opinionIds",
                        List.of(opinion),
                        "ground",
                        "PERSONAL_DATA",
                        "hidden",
                        hidden,
                        "reason",
                        "含有他人住址"));
    }

    private static String onlyText(RestClient client, String consultation) {
        return client.all(consultation + "/opinions").get(0).get("text").asText();
    }

    private String table(String consultation) {
        StringBuilder table = new StringBuilder();
        Sheets.read(
                new ByteArrayInputStream(commission.download(
                        consultation.replace("/consultations/", "/papers/") + "/collation-table.xlsx")),
                row -> table.append(row.cells()));
        return table.toString();
    }

    private String freshConsultation() {
        return open(List.of("320402-01"), "PUBLIC");
    }

    @Test
    void anAlteredTokenShouldBeRefused() throws Exception {
        String token = tokens.get("fagongwei");
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.base() + "/api/v1/drafts"))
                .header("Authorization", "Bearer " + token.substring(0, token.length() - 3) + "abc")
                .build();
        assertEquals(
                401, HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    private static int status(RestClient client, String path) {
        return client.status(path);
    }
}
