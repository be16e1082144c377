package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The year's evaluation of all contact points: computed, proved, reviewed, decided, published. */
final class PointEvaluation {
    private final Job job;

    PointEvaluation(Job job) {
        this.job = job;
    }

    void run() {
        RestClient commission = job.commission();
        JsonNode evaluation = commission.post(
                "/point-evaluations",
                Map.of(
                        "organisationCode",
                        People.CITY,
                        "year",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear()));
        String path = "/point-evaluations/" + evaluation.get("id").asText();
        if (evaluation.get("state").asText().equals("PUBLISHED")) {
            job.say("evaluation of contact points: the year's results were published before and are frozen");
            return;
        }
        commission.post(path + "/computation", Map.of());
        String key = UUID.randomUUID().toString();
        JsonNode proof = prove(path, key);
        Unexpected.unless(proof.equals(prove(path, key)), "a proof that was sent again counts twice");
        job.liaison("320402-01")
                .send(
                        "/point-lines/proofs/" + proof.get("id").asText() + "/file?name=wall.txt",
                        "照片清单：标牌、简介、工作制度、人员信息\n".getBytes(StandardCharsets.UTF_8));
        List<JsonNode> lines = commission.all(path + "/lines");
        List<Map<String, Object>> points = new ArrayList<>();
        int evidence = 0;
        for (JsonNode line : lines) {
            if (line.get("source").asText().equals("MANUAL")) {
                points.add(Map.of(
                        "contactPointCode", line.get("contactPointCode").asText(),
                        "lineCode", line.get("code").asText(),
                        "points", line.get("most").decimalValue(),
                        "reason", "现场检查和材料齐全（示例）"));
            } else {
                Unexpected.unless(
                        line.hasNonNull("computed"),
                        "a line that should be computed is not: " + line.get("explanation"));
                evidence += commission
                        .all("/point-lines/" + line.get("id").asText() + "/evidence")
                        .size();
            }
        }
        commission.post(path + "/points", Map.of("points", points));
        commission.post(
                path + "/adjustments",
                Map.of(
                        "contactPointCode", "320402-01",
                        "kind", "BONUS",
                        "points", 2,
                        "reason", "工作经验在全市推广（示例）",
                        "proof", "工作信息 2026 年第 3 期（示例）"),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        Unexpected.unless(
                job.liaison("320402-01").all(path + "/adjustments").size() == 1
                        && job.liaison("320404-01").all(path + "/adjustments").isEmpty(),
                "not exactly the contact point itself sees why its points were adjusted");
        commission.post(path + "/review", Map.of());
        commission.post(
                path + "/decision",
                Map.of(
                        "session",
                        "示例第一次主任会议",
                        "decidedOn",
                        LocalDate.now().minusDays(1).toString()));
        commission.post(path + "/publication", Map.of());
        published(path, evaluation.get("id").asText(), lines.size(), evidence);
    }

    private JsonNode prove(String path, String key) {
        return job.liaison("320402-01")
                .post(
                        path + "/proofs",
                        Map.of("contactPointCode", "320402-01", "lineCode", "A1", "note", "标牌、简介、制度上墙照片"),
                        "Idempotency-Key",
                        key);
    }

    private void published(String path, String id, int lines, int evidence) {
        JsonNode results = job.anonymous().get(path + "/results");
        Unexpected.unless(
                results.size() == People.CONTACT_POINTS.size(), "not every contact point has a result: " + results);
        Unexpected.unless(
                job.commission().trying(path + "/computation", Map.of()).statusCode() == 409,
                "a published evaluation should be frozen");
        SoapClient soap = job.soap("evaluation-results", People.INTEGRATION);
        int bySoap = SoapClient.texts(
                        soap.call("fetchResults", "<evaluationId>" + id + "</evaluationId>"), "contactPointCode")
                .size();
        Unexpected.unless(bySoap == results.size(), "SOAP gives " + bySoap + " results");
        job.keep("point-results.docx", job.anonymous().download(path + "/results.docx"));
        job.keep("point-results.xlsx", job.anonymous().download(path + "/results.xlsx"));
        job.say("evaluation of contact points: " + lines + " lines with " + evidence + " rows of evidence, "
                + results.size() + " results published, by REST and SOAP, frozen");
        String table = new ConsoleClient(
                        job.sshPort(), People.COMMISSION, job.people().password(People.COMMISSION))
                .run("evaluation:results " + id);
        table.lines().forEach(line -> job.out().println("      " + line));
    }
}
