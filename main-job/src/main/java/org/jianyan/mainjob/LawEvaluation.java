package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The law in force is evaluated: evidence, scores by three evaluators, problems by provision, written feedback, report. */
final class LawEvaluation {
    private static final List<String> EVALUATORS = List.of(People.COMMISSION, "tianning", "fuzeren-320402-01");
    private static final List<List<String>> PROBLEMS = List.of(
            List.of("320402-01", "第十二条第二款", "多代同住的家庭如何认定为一户，各街道做法不一", "条例没有规定认定的标准和程序", "由市公安局制定认定办法"),
            List.of("320404-01", "第十条", "社区没有固定的免疫点，居民要到三公里外接种", "免疫点布局没有与社区衔接", "在社区设流动免疫点并公布时间"),
            List.of("320404-01", "第二十二条", "夜间犬吠扰民投诉后取证困难", "没有规定取证方式", "明确物业、居民录音录像可以作为线索"),
            List.of("320413-01", "第四十一条", "罚款幅度较大，执法尺度不统一", "没有裁量基准", "制定并公布裁量基准"));

    private final Job job;
    private final String draft;

    LawEvaluation(Job job, String draft) {
        this.job = job;
        this.draft = draft;
    }

    void run() {
        JsonNode evaluation = job.commission()
                .post(
                        "/law-evaluations",
                        Map.of("draftId", draft, "title", "《养犬管理条例（示例）》立法后评估", "evaluators", EVALUATORS),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        String path = "/law-evaluations/" + evaluation.get("id").asText();
        JsonNode evidence = job.liaison("320402-01")
                .post(
                        path + "/evidence",
                        Map.of(
                                "organisationCode", "320402-01",
                                "lineCode", "E2",
                                "title", "养犬登记数量统计（示例）",
                                "text", "施行以来本街道登记犬只 412 条，比施行前一年增加 35%。",
                                "source", "街道综治办台账"));
        job.liaison("320402-01")
                .send(
                        "/law-contributions/evidence/" + evidence.get("id").asText() + "/file?name=count.txt",
                        "2025: 305\n2026: 412\n".getBytes(StandardCharsets.UTF_8));
        PROBLEMS.forEach(problem -> job.liaison(problem.get(0))
                .post(
                        path + "/problems",
                        Map.of(
                                "organisationCode", problem.get(0),
                                "provision", problem.get(1),
                                "description", problem.get(2),
                                "cause", problem.get(3),
                                "proposal", problem.get(4))));
        String feedback = "";
        for (String point : List.of("320402-01", "320404-01", "320413-01")) {
            feedback = job.liaison(point)
                    .post(
                            path + "/feedback",
                            Map.of(
                                    "organisationCode",
                                    point,
                                    "text",
                                    "根据评估工作安排，我联系点（" + point + "）走访居民、物业和养犬人，座谈两次。总体上看，条例可行，登记和免疫制度得到落实；"
                                            + "问题集中在认定标准和取证上，详见所附问题。"))
                    .get("id")
                    .asText();
        }
        score(path);
        JsonNode result = job.commission().get(path + "/result");
        job.commission()
                .post(
                        path + "/report",
                        Map.of(
                                "conclusion", "条例立法质量较好，主要制度得到落实；户的认定、免疫点布局、取证和裁量四个方面需要配套。",
                                "advice", "INTERPRET"));
        job.keep("law-evaluation-report.docx", job.commission().download(path + "/report.docx"));
        job.keep(
                "written-feedback.docx",
                job.liaison("320413-01").download("/law-contributions/feedback/" + feedback + "/paper.docx"));
        job.say("evaluation of the law: " + EVALUATORS.size() + " evaluators, " + PROBLEMS.size()
                + " problems on provisions, 3 written feedbacks, total "
                + result.get("total").asText());
    }

    private void score(String path) {
        int scores = 0;
        for (JsonNode line : job.commission().get(path + "/result").get("lines")) {
            for (int e = 0; e < EVALUATORS.size(); e++) {
                job.as(EVALUATORS.get(e))
                        .post(
                                path + "/scores",
                                Map.of(
                                        "lineCode",
                                        line.get("code").asText(),
                                        "score",
                                        78 + (scores * 7 + e * 3) % 18,
                                        "reason",
                                        "依据所交材料和走访情况"));
                scores++;
            }
        }
    }
}
