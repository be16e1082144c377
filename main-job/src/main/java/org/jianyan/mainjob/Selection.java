package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a trade body becomes a contact point: from its own application to the plaque. */
final class Selection {
    /** The contact point that comes to be this way; the others were there before the platform was. */
    static final String CODE = "320400-02";

    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final String SESSION = "示例第二十三次主任会议";

    private Selection() {}

    /**
     * Carries it through, unless it was before.
     *
     * @param point the contact point that it becomes
     */
    static void ensure(RestClient anonymous, RestClient commission, Map<String, String> point) {
        boolean isThere = commission.all("/contact-points").stream()
                .anyMatch(one -> one.get("code").asText().equals(CODE));
        if (isThere) {
            return;
        }
        JsonNode candidacy = anonymous.post("/candidacies", application(point));
        String receipt = candidacy.get("receipt").asText();
        String path = "/candidacies/" + candidacy.get("id").asText();
        int refused = commission
                .trying(path + "/steps", Map.of("act", "AWARD", "on", TODAY, "code", CODE, "plaqueNumber", "0"))
                .statusCode();
        Unexpected.unless(refused == 409, "an award without a decision answered " + refused);
        step(commission, path, "CHECK", Map.of());
        score(commission, path, point);
        step(commission, path, "VISIT", Map.of("reason", "实地查看场地和人员（示例）"));
        step(commission, path, "LIST", Map.of());
        step(commission, path, "DECIDE", Map.of("session", SESSION));
        step(commission, path, "PUBLISH", Map.of("reason", "在市人大网公布（示例）"));
        step(commission, path, "AWARD", Map.of("code", CODE, "plaqueNumber", "常立联 2026-02"));
        String state =
                anonymous.get("/candidacies/receipts/" + receipt).get("state").asText();
        Unexpected.unless(state.equals("ESTABLISHED"), "the applicant reads " + state);
    }

    private static Map<String, Object> application(Map<String, String> point) {
        return Map.ofEntries(
                Map.entry("organisationCode", point.get("parentCode")),
                Map.entry("name", point.get("name")),
                Map.entry("kind", point.get("kind")),
                Map.entry("address", "常州市示例路 8 号"),
                Map.entry("area", "物业管理行业"),
                Map.entry("research", "设有研究部门，每年完成行业调研报告两份（示例）"),
                Map.entry("ties", "会员企业 200 家，联系业主委员会 80 个（示例）"),
                Map.entry("means", "会议室两间，专职人员三名（示例）"),
                Map.entry("will", "愿意组织会员参与地方立法（示例）"),
                Map.entry("contactName", "王示例"),
                Map.entry("contactPhone", "0519-80000000"));
    }

    private static void score(RestClient commission, String path, Map<String, String> point) {
        List<Map<String, Object>> scores = new ArrayList<>();
        commission
                .get("/candidacies/criteria/" + point.get("parentCode"))
                .forEach(criterion -> scores.add(Map.of(
                        "criterion",
                        criterion.get("code").asText(),
                        "points",
                        criterion.get("points").asInt() - 1,
                        "reason",
                        "材料齐全（示例）")));
        commission.post(path + "/scores", Map.of("scores", scores));
    }

    private static void step(RestClient commission, String path, String act, Map<String, String> more) {
        Map<String, String> step = new HashMap<>(more);
        step.put("act", act);
        step.put("on", TODAY);
        commission.post(path + "/steps", step);
    }

    /** Says what came of it, with its papers. */
    static void report(Job job) {
        JsonNode candidacy = job.commission().all("/candidacies").get(0);
        job.keep(
                "candidacy-form.docx",
                job.commission().download("/candidacies/" + candidacy.get("id").asText() + "/form.docx"));
        job.keep("candidacy-list.xlsx", job.commission().download("/candidacies/lists/" + People.CITY + ".xlsx"));
        job.keep(
                "certificate.pdf",
                job.commission()
                        .download("/contact-points/"
                                + candidacy.get("contactPointId").asText() + "/certificate.pdf"));
        job.say("selection: " + candidacy.get("name").asText() + " applied, reached "
                + candidacy.get("points").asText() + " of 100 points, was awarded its plaque after "
                + candidacy.get("steps").size() + " steps");
    }
}
