package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The law's way into the plan: proposals by contact points and the public become an item, which gets its draft. */
final class Planning {
    private static final String SUBJECT = "养犬管理条例（示例）";

    private final Job job;
    private final List<String> receipts = new ArrayList<>();
    private String plan;
    private String item;

    Planning(Job job) {
        this.job = job;
    }

    void run() {
        int year = LocalDate.now().getYear();
        String term = create("FIVE_YEAR", "常州市人大常委会五年立法规划（示例）", year);
        plan = create("ANNUAL", "常州市人大常委会" + year + "年度立法计划（示例）", year);
        String longTerm = add(term, Map.of("kind", "DELIBERATION", "title", SUBJECT));
        item = add(
                plan,
                Map.of(
                        "kind", "DELIBERATION",
                        "title", SUBJECT,
                        "drafter", "市公安局",
                        "schedule", year + "年12月一审",
                        "need", "养犬纠纷增多，登记、免疫和执法缺少依据",
                        "mainContent", "养犬登记、免疫、行为规范、收容和法律责任",
                        "fiveYearItemId", longTerm));
        add(plan, Map.of("kind", "RESEARCH", "title", "社区治理条例（示例）", "drafter", "市民政局"));
        decide(proposals());
        publish(term);
        publish(plan);
        int back = job.commission()
                .trying("/plan-items/" + item + "/changes", Map.of("state", "DONE", "reason", "不经启动不能完成"))
                .statusCode();
        Unexpected.unless(back == 409, "an item that was not begun became done: " + back);
        job.keep("plan.docx", job.commission().download("/plans/" + plan + "/table.docx"));
        job.say(
                "plans: 4 proposals from contact points and the public, 3 merged into an item, 1 not taken with a reason;"
                        + " a five-year and an annual plan published");
    }

    private String create(String kind, String title, int year) {
        return job.commission()
                .post(
                        "/plans",
                        Map.of("organisationCode", People.CITY, "kind", kind, "title", title, "firstYear", year),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .get("id")
                .asText();
    }

    private String add(String plan, Map<String, Object> item) {
        return job.commission()
                .post("/plans/" + plan + "/items", item)
                .get("id")
                .asText();
    }

    private void publish(String plan) {
        JsonNode published =
                job.commission().post("/plans/" + plan + "/publication", Map.of("adoption", "市人大常委会主任会议通过（示例）"));
        Unexpected.unless(published.hasNonNull("publishedAt"), "the plan is not published: " + published);
    }

    private List<String> proposals() {
        return List.of(
                propose(job.liaison("320402-01"), "320402-01", SUBJECT, "居民养犬登记难，犬只扰民投诉多"),
                propose(job.liaison("320404-01"), "320404-01", "文明养犬条例", "小区里遛狗不牵绳的现象普遍"),
                propose(job.anonymous(), null, "养犬管理办法", "流浪犬伤人无人负责"),
                propose(job.anonymous(), null, "禁止养犬条例", "建议全市一律禁止养犬"));
    }

    private String propose(RestClient client, String source, String title, String need) {
        Map<String, Object> proposal = new HashMap<>(
                Map.of("organisationCode", People.CITY, "title", title, "need", need, "mainContent", "登记、免疫和行为规范"));
        if (source != null) {
            proposal.put("sourceCode", source);
        }
        JsonNode taken = client.post(
                "/plan-proposals",
                proposal,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        receipts.add(taken.get("receipt").asText());
        return taken.get("id").asText();
    }

    private void decide(List<String> proposals) {
        JsonNode merged = job.commission()
                .post(
                        "/plan-proposals/decisions",
                        Map.of(
                                "proposalIds",
                                proposals.subList(0, 3),
                                "state",
                                "TAKEN_IN",
                                "itemId",
                                item,
                                "reason",
                                "所提问题集中，列为审议项目"));
        job.commission()
                .post(
                        "/plan-proposals/decisions",
                        Map.of(
                                "proposalIds",
                                proposals.subList(3, 4),
                                "state",
                                "NOT_TAKEN",
                                "reason",
                                "一律禁止超出地方立法权限，可以通过规范养犬行为解决"));
        int merging = job.commission().get("/plan-items/" + item + "/proposals").size();
        Unexpected.unless(merged.size() == 3 && merging == 3, "3 proposals should be merged: " + merged);
    }

    /** The item has its draft. */
    void begin(String draft) {
        JsonNode begun = job.commission()
                .post(
                        "/plan-items/" + item + "/changes",
                        Map.of("state", "UNDER_WAY", "draftId", draft, "reason", "草案已经提出，开始征求意见"));
        Unexpected.unless(begun.get("draftId").asText().equals(draft), "the item has no draft: " + begun);
    }

    /** The law is adopted; whoever proposed it reads so. */
    void end() {
        job.commission().post("/plan-items/" + item + "/changes", Map.of("state", "DONE", "reason", "条例已经通过并公布"));
        int done = 0;
        for (String receipt : receipts) {
            JsonNode answer = job.anonymous().get("/plan-proposals/receipts/" + receipt);
            Unexpected.unless(!answer.get("reason").asText().isEmpty(), "no reason behind " + receipt);
            done += answer.path("itemState").asText().equals("DONE") ? 1 : 0;
        }
        int changes = job.anonymous().get("/plan-items/" + item + "/changes").size();
        Unexpected.unless(done == 3 && changes == 2, done + " of 3 proposals became law, " + changes + " changes");
        String shown = new ConsoleClient(
                        job.sshPort(), People.COMMISSION, job.people().password(People.COMMISSION))
                .run("legislation:plan-show " + plan);
        Unexpected.unless(shown.contains("DONE"), "legislation:plan-show does not show the item done: " + shown);
        job.say("plan: the item is done; 4 proposers read what became of theirs by receipt");
    }
}
