package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** What follows from the year's evaluation: one contact point is commended, another one urged to do better. */
final class Judgement {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String BEST = "320402-01";
    private static final String WORST = "320411-01";

    private final Job job;

    Judgement(Job job) {
        this.job = job;
    }

    void run() {
        String commended = note(
                BEST,
                Map.of(
                        "act", "COMMEND",
                        "reason", "该联系点年度履职评价结果优秀（示例）",
                        "matters", "按时报送全部征询任务\n普法宣传覆盖面广",
                        "paperNumber", "常人法工〔2026〕11 号"),
                "commendation");
        if (!point(WORST).get("standing").asText().equals("IN_OFFICE")) {
            job.say("judgement: " + commended + " was commended; the other one is urged already");
            return;
        }
        String urged = note(
                WORST,
                Map.of(
                        "act", "URGE",
                        "reason", "该联系点本年度没有报送意见建议（示例）",
                        "matters", "制定年度工作计划\n按期完成征询任务",
                        "deadline", TODAY.plusDays(60).toString(),
                        "paperNumber", "常人法工〔2026〕12 号"),
                "urging-notice");
        String seen = job.liaison(WORST)
                .get("/contact-points/" + point(WORST).get("id").asText())
                .get("standing")
                .asText();
        Unexpected.unless(seen.equals("URGED"), "the urged contact point reads " + seen);
        job.say("judgement: " + commended + " was commended, " + urged + " urged to mend two things by "
                + TODAY.plusDays(60));
    }

    private JsonNode point(String code) {
        return job.commission().all("/contact-points").stream()
                .filter(one -> one.get("code").asText().equals(code))
                .findFirst()
                .orElseThrow(() -> new Unexpected("no contact point " + code));
    }

    private String note(String code, Map<String, String> event, String paper) {
        JsonNode point = point(code);
        Map<String, String> whole = new HashMap<>(event);
        whole.put("on", TODAY.toString());
        String path = "/contact-points/" + point.get("id").asText();
        job.commission().post(path + "/events", whole);
        JsonNode events = job.liaison(code).get(path + "/events");
        String last = events.get(events.size() - 1).get("id").asText();
        for (String format : new String[] {"docx", "pdf"}) {
            job.keep(paper + "." + format, job.liaison(code).download(path + "/events/" + last + "/paper." + format));
        }
        return point.get("name").asText();
    }
}
