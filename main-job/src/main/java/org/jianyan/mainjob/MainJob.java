package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.w3c.dom.Document;

/**
 * Carries one consultation from a statute's text to the answers its authors read, through REST, SOAP and the console.
 * Arguments: the server's address, its SSH port, its data directory, the extension's jar. Exits 0 only if every step
 * had its expected result.
 */
public final class MainJob {
    private static final int ARTICLES = 61;
    private static final int CHAPTERS = 7;
    private static final int ITEMS = 30;
    private static final int BATCH_ROWS = 220;
    private static final List<List<String>> DECISIONS = List.of(
            List.of("ADOPTED", "意见合理，已在修改稿相应条款中写明"),
            List.of("PARTLY_ADOPTED", "采纳其中关于办理渠道的内容，其余由配套办法规定"),
            List.of("NOT_ADOPTED", "与上位法规定不一致，本条例不宜另作规定"),
            List.of("ALREADY_PROVIDED_FOR", "《中华人民共和国动物防疫法》已有规定，不再重复"),
            List.of("PASSED_ON", "属于执法工作的具体问题，已转市公安局研究办理"),
            List.of("KEPT_FOR_REFERENCE", "意见涉及的情况尚需调研，留作下一步研究"));

    private final String base;
    private final int sshPort;
    private final Path dir;
    private final Path extension;
    private final PrintStream out;
    private final RestClient anonymous;
    private final People people;
    private final Map<String, Long> byMethod = new LinkedHashMap<>();
    private final List<String> receipts = new ArrayList<>();
    private RestClient commission;
    private String consultation;
    private String path;
    private List<String> citations = List.of();
    private int provisions;
    private int refused;
    private int decided;
    private int step;

    private MainJob(String base, int sshPort, Path dir, Path extension, PrintStream out) {
        this.base = base;
        this.sshPort = sshPort;
        this.dir = dir;
        this.extension = extension;
        this.out = out;
        anonymous = RestClient.anonymous(base);
        people = People.load(dir);
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new MainJob(args[0], Integer.parseInt(args[1]), Path.of(args[2]), Path.of(args[3]), out).run();
        } catch (Unexpected | UncheckedIOException e) {
            out.println();
            out.println("main job: failed: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private void run() {
        organisations();
        String draft = draft();
        open(draft);
        tasks();
        webComments();
        symposium();
        batch();
        extension();
        exchange();
        List<JsonNode> opinions = commission.all(path + "/opinions");
        int commented = collate(opinions);
        decide(opinions);
        int answered = answers();
        balances();
        Path xlsx = table("xlsx");
        Path docx = table("docx");
        console();
        report(commented, answered, xlsx, docx);
    }

    private void say(String text) {
        out.printf("%2d  %s%n", ++step, text);
    }

    private void organisations() {
        String admin = read(dir.resolve("initial-administrator.txt")).split("\\s+")[1];
        people.ensure(anonymous, admin);
        commission = anonymous.as(People.COMMISSION, people.password(People.COMMISSION));
        int points = commission.all("/contact-points").size();
        Unexpected.unless(points >= People.CONTACT_POINTS.size(), "only " + points + " contact points");
        say("organisations: 1 commission, " + People.DISTRICTS.size() + " districts, " + points + " contact points, "
                + people.all().size() + " people");
    }

    private String draft() {
        String text;
        try (InputStream in = MainJob.class.getResourceAsStream("/shanghai-dog-keeping.md")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode draft = commission.post(
                "/drafts",
                Map.of("organisationCode", People.CITY, "title", "养犬管理条例（草案示例）", "label", "征求意见稿", "text", text),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        String id = draft.get("id").asText();
        JsonNode tree = commission.get("/drafts/" + id + "/versions/"
                + draft.get("versions").get(0).get("id").asText() + "/provisions");
        Map<String, Long> kinds = new LinkedHashMap<>();
        tree.forEach(provision -> kinds.merge(provision.get("kind").asText(), 1L, Long::sum));
        Unexpected.unless(
                kinds.getOrDefault("ARTICLE", 0L) == ARTICLES
                        && kinds.getOrDefault("CHAPTER", 0L) == CHAPTERS
                        && kinds.getOrDefault("ITEM", 0L) == ITEMS,
                "the statute has " + CHAPTERS + " chapters, " + ARTICLES + " articles, " + ITEMS + " items, read: "
                        + kinds);
        provisions = tree.size();
        List<String> labels = new ArrayList<>();
        tree.forEach(provision -> {
            if (List.of("ARTICLE", "ITEM").contains(provision.get("kind").asText())) {
                labels.add(provision.get("label").asText());
            }
        });
        citations = labels;
        say("draft imported: "
                + kinds.entrySet().stream()
                        .map(kind -> kind.getValue() + " " + kind.getKey().toLowerCase(java.util.Locale.ROOT) + "s")
                        .collect(Collectors.joining(", ")));
        return id;
    }

    private void open(String draft) {
        JsonNode opened = commission.post(
                "/consultations",
                Map.of(
                        "draftId",
                        draft,
                        "title",
                        "关于《养犬管理条例（草案示例）》征求意见",
                        "deadline",
                        OffsetDateTime.now().plusDays(30).toString(),
                        "visibility",
                        "PUBLIC",
                        "contactPointCodes",
                        People.CONTACT_POINTS.stream()
                                .map(point -> point.get("code"))
                                .toList()),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        consultation = opened.get("id").asText();
        path = "/consultations/" + consultation;
        say("consultation opened until " + opened.get("deadline").asText());
    }

    private void tasks() {
        for (Map<String, String> point : People.CONTACT_POINTS) {
            RestClient liaison = liaison(point.get("code"));
            JsonNode task = liaison.all("/tasks").stream()
                    .filter(candidate ->
                            candidate.get("consultationId").asText().equals(consultation))
                    .findFirst()
                    .orElseThrow(() -> new Unexpected(point.get("code") + " does not see its task"));
            JsonNode accepted = liaison.post("/tasks/" + task.get("id").asText() + "/acceptance", Map.of());
            Unexpected.unless(accepted.get("state").asText().equals("ACCEPTED"), "the task was not accepted");
        }
        say("tasks: " + People.CONTACT_POINTS.size() + " contact points see theirs and accept it");
    }

    private RestClient liaison(String code) {
        String name = People.liaison(code);
        return anonymous.as(name, people.password(name));
    }

    private JsonNode submit(RestClient client, Map<String, Object> submission) {
        JsonNode receipt = client.post(
                path + "/submissions",
                submission,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        receipts.add(receipt.get("receipt").asText());
        byMethod.merge(
                submission.get("method").toString(), receipt.get("opinions").asLong(), Long::sum);
        return receipt;
    }

    private static Map<String, Object> opinion(String provision, String kind, String text, String author) {
        return Map.of("provision", provision, "kind", kind, "text", text, "authorKind", author);
    }

    private void webComments() {
        List.of(
                        opinion("第十二条第二款", "AMEND", "每户限养一条的规定，对多代同住的大家庭宜有例外安排。", "居民"),
                        opinion("第十五条", "SUPPORT", "十个工作日的审核时限清楚，赞成。", "居民"),
                        opinion("第十三条第（二）项", "AMEND", "“专门人员”建议改为“经培训的专门人员”。", "企业职工"),
                        opinion("", "QUESTION", "本条例施行前已登记的犬只是否需要重新登记？", "居民"))
                .forEach(form -> submit(anonymous, Map.of("method", "web-comment", "form", form)));
        int status = anonymous
                .trying(
                        path + "/submissions",
                        Map.of("method", "web-comment", "form", Map.of("kind", "MAYBE", "provision", "第九百条")))
                .statusCode();
        Unexpected.unless(status == 400, "a comment without text and with an unknown kind answered " + status);
        say("web comments: " + byMethod.get("web-comment") + " taken from the public, a faulty one refused");
    }

    private void symposium() {
        List<Map<String, Object>> opinions = List.of(
                opinion("第一条", "SUPPORT", "立法目的表述全面，赞成。", "社区工作者"),
                opinion("第五条第二款", "AMEND", "兽医主管部门的职责建议与动物防疫法的表述一致。", "兽医"),
                opinion("第十条", "ADD", "建议增加上门接种服务，方便行动不便的老人。", "居民"),
                opinion("第十二条第三款", "AMEND", "烈性犬的目录应当公开并适时调整。", "养犬人"),
                opinion("第十四条第三款第（五）项", "DELETE", "场所证明可由部门间核验，不必由单位提供。", "企业职工"),
                opinion("第十六条", "AMEND", "变更登记的期限建议由十五日延长至三十日。", "律师"));
        submit(
                liaison("320402-01"),
                Map.of(
                        "method",
                        "symposium",
                        "contactPointCode",
                        "320402-01",
                        "form",
                        Map.of(
                                "topic",
                                "养犬管理条例（草案示例）座谈会",
                                "heldAt",
                                "2026-11-20T09:30:00+08:00",
                                "place",
                                "红梅示例街道会议室",
                                "chair",
                                "示例主持人",
                                "participants",
                                List.of(Map.of("kind", "居民", "number", 12), Map.of("kind", "物业人员", "number", 3)),
                                "opinions",
                                opinions)));
        say("symposium: one record, " + byMethod.get("symposium") + " opinions");
    }

    private void batch() {
        List<List<String>> rows = new ArrayList<>(SampleBatch.rows(citations, BATCH_ROWS));
        rows.set(9, List.of("第九百条", "修改", "这一条并不存在", "", "", "居民"));
        rows.set(49, List.of("第十二条", "也许", "意见类型写错了", "", "", "居民"));
        rows.set(99, List.of("第十二条", "修改", "", "", "没有写意见内容", "居民"));
        rows.set(149, List.of("第三十条第九十九款", "", "条款和类型都有错", "", "", "居民"));
        byte[] xlsx = SampleBatch.xlsx(rows);
        RestClient liaison = liaison("320404-01");
        String address = path + "/batches?contactPointCode=320404-01";
        JsonNode first = liaison.upload(address, xlsx);
        long badRows = java.util.stream.StreamSupport.stream(
                        first.get("refused").spliterator(), false)
                .map(fault -> fault.get("field").asText().split(" ")[1])
                .distinct()
                .count();
        refused = (int) badRows;
        Unexpected.unless(
                first.get("rows").asInt() == BATCH_ROWS
                        && badRows == 4
                        && first.get("taken").asInt() == BATCH_ROWS - 4,
                "the batch should have " + (BATCH_ROWS - 4) + " rows taken and 4 refused: " + first);
        JsonNode second = liaison.upload(address, xlsx);
        Unexpected.unless(
                second.get("taken").asInt() == 0 && second.get("alreadyTaken").asInt() == BATCH_ROWS - 4,
                "the same file took " + second.get("taken") + " rows again");
        byMethod.put("spreadsheet-batch", first.get("taken").asLong());
        first.get("receipts").forEach(row -> receipts.add(row.get("receipt").asText()));
        say("spreadsheet: " + first.get("taken") + " of " + first.get("rows") + " rows taken, " + badRows
                + " refused; the same file again took " + second.get("taken"));
        first.get("refused")
                .forEach(fault -> out.println("      " + fault.get("field").asText() + ": "
                        + fault.get("message").asText()));
    }

    private void extension() {
        Path deployed = dir.resolve("deploy").resolve(extension.getFileName());
        try {
            Files.copy(extension, deployed, StandardCopyOption.REPLACE_EXISTING);
            await("the extension to be offered", () -> offersHotline());
            for (int call = 1; call <= 3; call++) {
                submit(
                        liaison("320412-01"),
                        Map.of(
                                "method",
                                "hotline-call",
                                "contactPointCode",
                                "320412-01",
                                "form",
                                Map.of(
                                        "callNumber",
                                        "20261123000" + call,
                                        "provision",
                                        "第十一条",
                                        "kind",
                                        "AMEND",
                                        "said",
                                        "来电人希望登记和年检可以在村里一次办完")));
            }
            Files.delete(deployed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("the extension to be withdrawn", () -> !offersHotline());
        long kept = commission.all(path + "/opinions").stream()
                .filter(opinion -> opinion.get("method").asText().equals("hotline-call"))
                .count();
        Unexpected.unless(kept == 3, "of 3 opinions from the extension " + kept + " are readable after its removal");
        say("extension: dropped into deploy/, used for 3 calls, removed; its opinions stay readable");
    }

    private boolean offersHotline() {
        for (JsonNode method : commission.get("/collection-methods")) {
            if (method.get("id").asText().equals("hotline-call")) {
                return true;
            }
        }
        return false;
    }

    private static void await(String what, BooleanSupplier condition) {
        for (int i = 0; i < 120 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Unexpected.unless(condition.getAsBoolean(), "waited a minute for " + what);
    }

    private void exchange() {
        SoapClient soap = new SoapClient(base, People.INTEGRATION, people.password(People.INTEGRATION));
        Document open = soap.call("listOpenConsultations", "");
        Unexpected.unless(SoapClient.texts(open, "id").contains(consultation), "SOAP does not list the consultation");
        Document receipt = soap.call(
                "submitOpinions",
                "<consultationId>" + consultation + "</consultationId><contactPointCode>320400-01</contactPointCode>"
                        + "<key>" + UUID.randomUUID() + "</key>" + soapOpinion("第二十条", "处罚与教育相结合的原则宜单列一款")
                        + soapOpinion("第三条", "建议增加“科技支撑”"));
        receipts.add(SoapClient.texts(receipt, "receipt").get(0));
        byMethod.put("exchange", 2L);
        say("SOAP exchange: 2 opinions taken from another system");
    }

    private static String soapOpinion(String provision, String text) {
        return "<opinion><provision>" + provision + "</provision><kind>AMEND</kind><text>" + text + "</text></opinion>";
    }

    private int collate(List<JsonNode> opinions) {
        long expected = byMethod.values().stream().mapToLong(Long::longValue).sum();
        Unexpected.unless(opinions.size() == expected, "taken " + expected + " opinions, listed " + opinions.size());
        JsonNode collation = commission.get(path + "/collation");
        long counted = 0;
        for (JsonNode entry : collation) {
            counted += entry.get("opinions").asLong();
        }
        Unexpected.unless(counted == expected, "taken " + expected + " opinions, collated " + counted);
        say("collation: " + counted + " opinions on " + collation.size() + " provisions");
        return collation.size();
    }

    private void decide(List<JsonNode> opinions) {
        for (int d = 0; d < DECISIONS.size(); d++) {
            int remainder = d;
            List<String> ids = java.util.stream.IntStream.range(0, opinions.size())
                    .filter(i -> i % DECISIONS.size() == remainder)
                    .mapToObj(i -> opinions.get(i).get("id").asText())
                    .toList();
            decided += commission
                    .post(
                            path + "/decisions",
                            Map.of(
                                    "opinionIds",
                                    ids,
                                    "decision",
                                    DECISIONS.get(d).get(0),
                                    "reason",
                                    DECISIONS.get(d).get(1)))
                    .size();
        }
        Unexpected.unless(decided == opinions.size(), decided + " of " + opinions.size() + " opinions decided");
        say("decisions: " + decided + ", of all six kinds, each with a reason");
    }

    /** Authors with a web comment read without an account; the liaison officers read for those who have none. */
    private int answers() {
        RestClient liaison = liaison("320404-01");
        int answered = 0;
        for (int i = 0; i < receipts.size(); i++) {
            JsonNode answer = (i < 4 ? anonymous : liaison).get("/receipts/" + receipts.get(i));
            for (JsonNode opinion : answer.get("opinions")) {
                Unexpected.unless(
                        opinion.hasNonNull("decision")
                                && !opinion.get("reason").asText().isEmpty(),
                        "no answer behind receipt " + receipts.get(i));
            }
            answered++;
        }
        say("answers: " + answered + " receipts read, each with a decision and its reason");
        return answered;
    }

    private void balances() {
        JsonNode own = liaison("320404-01").get(path + "/balances");
        Unexpected.unless(
                own.size() == 1 && own.get(0).get("opinions").asLong() == byMethod.get("spreadsheet-batch"),
                "a contact point should see its own balance only: " + own);
        say("balance of 320404-01: " + own.get(0).get("opinions") + " opinions, "
                + own.get(0).get("decisions"));
    }

    private Path table(String format) {
        byte[] bytes = commission.download(path + "/collation-table." + format);
        Unexpected.unless(bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K', "the " + format + " is not a zip");
        Path file = dir.resolve("output").resolve("collation-table-" + consultation + "." + format);
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes).toAbsolutePath().normalize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void console() {
        String status = new ConsoleClient(sshPort, People.COMMISSION, people.password(People.COMMISSION))
                .run("consultation:status " + consultation);
        Unexpected.unless(
                status.contains("decided " + decided), "consultation:status does not show the decisions: " + status);
        say("console: consultation:status " + consultation);
        status.lines().forEach(line -> out.println("      " + line));
    }

    private void report(int commented, int answered, Path xlsx, Path docx) {
        out.println();
        out.println("provisions            " + provisions);
        byMethod.forEach((method, count) -> out.printf("opinions              %d by %s%n", count, method));
        out.println("refused rows          " + refused);
        out.println("provisions commented  " + commented);
        out.println("decisions             " + decided);
        out.println("answered receipts     " + answered);
        out.println("collation table       " + xlsx);
        out.println("                      " + docx);
        out.println("main job: ok");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Unexpected("cannot read " + file, e);
        }
    }
}
