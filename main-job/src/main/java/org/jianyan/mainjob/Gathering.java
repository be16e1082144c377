package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.w3c.dom.Document;

/** The contact points take their tasks on, and opinions come in by every way of collecting. */
final class Gathering {
    private static final int BATCH_ROWS = 220;

    private final Job job;
    private final Path extension;
    private final String consultation;
    private final String path;
    private final List<String> citations;
    private final Map<String, Long> byMethod = new LinkedHashMap<>();
    private final List<String> receipts = new ArrayList<>();
    private final Map<String, String> firstReceipts = new HashMap<>();
    private int refused;

    Gathering(Job job, Path extension, String consultation, List<String> citations) {
        this.job = job;
        this.extension = extension;
        this.consultation = consultation;
        this.citations = citations;
        path = "/consultations/" + consultation;
    }

    void run() {
        tasks();
        webComments();
        symposium();
        records();
        offline();
        batch();
        extension();
        exchange();
    }

    Map<String, Long> byMethod() {
        return byMethod;
    }

    List<String> receipts() {
        return receipts;
    }

    /** The receipt of the first submission by a method. */
    String receipt(String method) {
        return firstReceipts.get(method);
    }

    int refused() {
        return refused;
    }

    private void tasks() {
        for (Map<String, String> point : People.CONTACT_POINTS) {
            RestClient liaison = job.liaison(point.get("code"));
            JsonNode task = liaison.all("/tasks").stream()
                    .filter(candidate ->
                            candidate.get("consultationId").asText().equals(consultation))
                    .findFirst()
                    .orElseThrow(() -> new Unexpected(point.get("code") + " does not see its task"));
            JsonNode accepted = liaison.post("/tasks/" + task.get("id").asText() + "/acceptance", Map.of());
            Unexpected.unless(accepted.get("state").asText().equals("ACCEPTED"), "the task was not accepted");
        }
        job.say("tasks: " + People.CONTACT_POINTS.size() + " contact points see theirs and accept it");
    }

    JsonNode submit(RestClient client, Map<String, Object> submission) {
        JsonNode receipt = client.post(
                path + "/submissions",
                submission,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        receipts.add(receipt.get("receipt").asText());
        firstReceipts.putIfAbsent(
                submission.get("method").toString(), receipt.get("receipt").asText());
        byMethod.merge(
                submission.get("method").toString(), receipt.get("opinions").asLong(), Long::sum);
        return receipt;
    }

    private static Map<String, Object> opinion(String provision, String kind, String text, String author) {
        return Map.of("provision", provision, "kind", kind, "text", text, "authorKind", author);
    }

    private static Map<String, Object> contact() {
        return Map.of("name", "示例居民", "phone", "0519-00000000", "consent", true);
    }

    private void webComments() {
        List.of(
                        opinion("第十二条第二款", "AMEND", "每户限养一条的规定，对多代同住的大家庭宜有例外安排。", "居民"),
                        opinion("第十五条", "SUPPORT", "十个工作日的审核时限清楚，赞成。", "居民"),
                        opinion("第十三条第（二）项", "AMEND", "“专门人员”建议改为“经培训的专门人员”。", "企业职工"),
                        opinion("", "QUESTION", "本条例施行前已登记的犬只是否需要重新登记？", "居民"))
                .forEach(form ->
                        submit(job.anonymous(), Map.of("method", "web-comment", "form", form, "contact", contact())));
        int status = job.anonymous()
                .trying(
                        path + "/submissions",
                        Map.of("method", "web-comment", "form", Map.of("kind", "MAYBE", "provision", "第九百条")))
                .statusCode();
        Unexpected.unless(status == 400, "a comment without text and with an unknown kind answered " + status);
        job.say("web comments: " + byMethod.get("web-comment") + " taken from the public, a faulty one refused");
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
                job.liaison("320402-01"),
                Map.of(
                        "method",
                        "symposium",
                        "contactPointCode",
                        "320402-01",
                        "form",
                        Map.of(
                                "topic",
                                "养犬管理条例（示例）座谈会",
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
        job.say("symposium: one record, " + byMethod.get("symposium") + " opinions");
    }

    /** One record by each of the other methods for what contact points do. */
    private void records() {
        List<Map<String, Object>> people =
                List.of(Map.of("kind", "居民", "number", 8), Map.of("kind", "律师", "number", 2));
        record(
                "expert-review",
                "320400-01",
                Map.of(
                        "topic", "登记制度合法性论证会",
                        "heldAt", "2026-11-21T14:00:00+08:00",
                        "place", "示例大学法学院",
                        "chair", "示例主持人",
                        "participants", people,
                        "questions", "限养数量的规定是否超出立法权限",
                        "opinions", List.of(opinion("第十二条第二款", "SUPPORT", "限养数量属于地方立法权限，可以规定。", "专家"))));
        record(
                "hearing",
                "320402-01",
                Map.of(
                        "topic", "限养数量听证会",
                        "heldAt", "2026-11-21T09:00:00+08:00",
                        "place", "红梅示例街道会议室",
                        "chair", "示例主持人",
                        "participants", people,
                        "noticeIssuedOn", "2026-10-20",
                        "opinions",
                                List.of(
                                        opinion("第十二条第二款", "OPPOSE", "每户限养一条过严。", "陈述人"),
                                        opinion("第十二条第二款", "SUPPORT", "楼道狭窄，应当限养一条。", "陈述人"))));
        record(
                "field-research",
                "320412-01",
                Map.of(
                        "subject",
                        "农村养犬登记调研",
                        "from",
                        "2026-11-16",
                        "to",
                        "2026-11-18",
                        "places",
                        List.of("示例村"),
                        "participants",
                        people,
                        "opinions",
                        List.of(opinion("第十一条", "AMEND", "农村登记点太远，宜由村委会代办。", "村民"))));
        record(
                "home-visit",
                "320411-01",
                Map.of(
                        "visitedAt",
                        "2026-11-19T19:00:00+08:00",
                        "area",
                        "新北示例小区",
                        "households",
                        12,
                        "opinions",
                        List.of(opinion("第二十四条", "AMEND", "夜间犬吠应有明确的处理时限。", "居民"))));
        record(
                "paper-form",
                "320413-01",
                Map.of(
                        "receivedOn", "2026-11-20",
                        "formNumber", "示例-17",
                        "opinions", List.of(opinion("第三条", "SUPPORT", "赞成。", "老年居民"))));
        record(
                "research-report",
                "320400-02",
                Map.of(
                        "title", "物业小区养犬管理调研报告（示例）",
                        "completedOn", "2026-11-20",
                        "summary", "走访二十个小区，问题集中在遛犬和粪便清理。",
                        "opinions", List.of(opinion("第三十条", "ADD", "明确物业企业的劝阻义务。", "物业企业"))));
        job.say(
                "records: an expert review, a hearing, field research, a home visit, a paper form and a research report");
    }

    private void record(String method, String point, Map<String, Object> form) {
        submit(job.liaison(point), Map.of("method", method, "contactPointCode", point, "form", form));
    }

    /** A collector's device sends its entries, and sends them again in another order with a new one among them. */
    private void offline() {
        RestClient collector = job.as(People.collector());
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            entries.add(Map.of(
                    "id", UUID.randomUUID().toString(),
                    "collectedAt", OffsetDateTime.now().minusHours(i).toString(),
                    "method", "home-visit",
                    "form",
                            Map.of(
                                    "visitedAt",
                                    "2026-11-19T19:00:00+08:00",
                                    "area",
                                    "红梅示例小区 " + i + " 幢",
                                    "households",
                                    i,
                                    "opinions",
                                    List.of(opinion("第十条", "AMEND", "免疫点能否设在社区，第 " + i + " 户。", "居民")))));
        }
        String address = path + "/offline-batches";
        JsonNode first =
                collector.post(address, Map.of("contactPointCode", "320402-01", "entries", entries.subList(0, 2)));
        List<Map<String, Object>> again = List.of(entries.get(2), entries.get(1), entries.get(0));
        JsonNode second = collector.post(address, Map.of("contactPointCode", "320402-01", "entries", again));
        Unexpected.unless(
                first.get("taken").asInt() == 2
                        && second.get("taken").asInt() == 1
                        && second.get("alreadyTaken").asInt() == 2,
                "3 entries should be taken once each: " + first + " " + second);
        second.get("results")
                .forEach(result -> receipts.add(result.get("receipt").asText()));
        byMethod.merge("home-visit", 3L, Long::sum);
        job.say("collector's device: 3 entries taken once each, sent again in another order");
    }

    private void batch() {
        List<List<String>> rows = new ArrayList<>(SampleBatch.rows(citations, BATCH_ROWS));
        rows.set(9, List.of("第九百条", "修改", "这一条并不存在", "", "", "居民"));
        rows.set(49, List.of("第十二条", "也许", "意见类型写错了", "", "", "居民"));
        rows.set(99, List.of("第十二条", "修改", "", "", "没有写意见内容", "居民"));
        rows.set(149, List.of("第三十条第九十九款", "", "条款和类型都有错", "", "", "居民"));
        byte[] xlsx = SampleBatch.xlsx(rows);
        RestClient liaison = job.liaison("320404-01");
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
        job.say("spreadsheet: " + first.get("taken") + " of " + first.get("rows") + " rows taken, " + badRows
                + " refused; the same file again took " + second.get("taken"));
        first.get("refused").forEach(fault -> job.out()
                .println("      " + fault.get("field").asText() + ": "
                        + fault.get("message").asText()));
    }

    private void extension() {
        Signer publisher = new Signer(job.dir().resolve("publisher"), "hotline-office", "-validity", "30");
        job.anonymous().as("admin", job.adminPassword()).send("/extension-publishers", publisher.certificate());
        Path deployed = job.dir().resolve("deploy").resolve(extension.getFileName());
        try {
            Path signed = Files.copy(
                    extension, job.dir().resolve("publisher/signed.jar"), StandardCopyOption.REPLACE_EXISTING);
            publisher.sign(signed);
            Path whole = Files.copy(
                    signed, job.dir().resolve("publisher/deploying.jar"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(whole, deployed, StandardCopyOption.ATOMIC_MOVE);
            Job.await("the extension to be offered", () -> offersHotline());
            submit(
                    job.liaison("320412-01"),
                    Map.of(
                            "method",
                            "hotline-log",
                            "contactPointCode",
                            "320412-01",
                            "form",
                            Map.of(
                                    "log",
                                    """
                                    工单编号,条款,意见类型,诉求内容,来电人类别
                                    202611230001,第十一条,修改,来电人希望登记和年检可以在村里一次办完,村民
                                    202611230002,第十一条,修改,来电人希望登记和年检可以在村里一次办完,村民
                                    202611230003,第十一条,修改,来电人希望登记和年检可以在村里一次办完,村民
                                    """)));
            Files.delete(deployed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Job.await("the extension to be withdrawn", () -> !offersHotline());
        long kept = job.commission().all(path + "/opinions").stream()
                .filter(opinion -> opinion.get("method").asText().equals("hotline-log"))
                .count();
        Unexpected.unless(kept == 3, "of 3 opinions from the extension " + kept + " are readable after its removal");
        job.say("extension: signed, dropped into deploy/, a log of 3 calls taken, removed; its opinions stay readable");
    }

    private boolean offersHotline() {
        for (JsonNode method : job.commission().get("/collection-methods")) {
            if (method.get("id").asText().equals("hotline-log")) {
                return true;
            }
        }
        return false;
    }

    private void exchange() {
        SoapClient soap = job.soap("consultation-exchange", People.INTEGRATION);
        Document open = soap.call("listOpenConsultations", "");
        Unexpected.unless(SoapClient.texts(open, "id").contains(consultation), "SOAP does not list the consultation");
        Document receipt = soap.call(
                "submitOpinions",
                "<consultationId>" + consultation + "</consultationId><contactPointCode>320400-01</contactPointCode>"
                        + "<key>" + UUID.randomUUID() + "</key>" + soapOpinion("第二十条", "处罚与教育相结合的原则宜单列一款")
                        + soapOpinion("第三条", "建议增加“科技支撑”"));
        receipts.add(SoapClient.texts(receipt, "receipt").get(0));
        firstReceipts.put("exchange", SoapClient.texts(receipt, "receipt").get(0));
        byMethod.put("exchange", 2L);
        job.say("SOAP exchange: 2 opinions taken from another system");
    }

    private static String soapOpinion(String provision, String text) {
        return "<opinion><provision>" + provision + "</provision><kind>AMEND</kind><text>" + text + "</text></opinion>";
    }
}
