package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Contact points work on what they are asked, in eight steps: three of them report, by REST and SOAP; one report is returned
 * for rework; of a short request one contact point lets the deadline pass.
 */
final class Work {
    private static final int CONFLICT = 409;
    private static final int SECONDS = 5;
    private static final String STREET = "320402-01";
    private static final String COMMUNITY = "320404-01";
    private static final String UNIVERSITY = "320400-01";
    private static final String LATE = "320413-01";

    private final Job job;
    private final String consultation;
    private String shortRequest;

    Work(Job job, String consultation) {
        this.job = job;
        this.consultation = consultation;
    }

    private static JsonNode task(RestClient client, String consultation) {
        return client.all("/tasks").stream()
                .filter(task -> task.get("consultationId").asText().equals(consultation))
                .findFirst()
                .orElseThrow(() -> new Unexpected("no task of " + consultation));
    }

    private String path(String point) {
        return "/tasks/" + task(job.liaison(point), consultation).get("id").asText();
    }

    private static void step(RestClient client, String path, String code, String note) {
        client.post(path + "/steps/" + code, Map.of("state", "DONE", "note", note));
    }

    /** A request that is due in some seconds goes to one contact point, which does not answer it. */
    void ask(String draft) {
        shortRequest = job.commission()
                .post(
                        "/consultations",
                        Map.of(
                                "draftId",
                                draft,
                                "title",
                                "关于犬只免疫点设置的补充征询",
                                "deadline",
                                OffsetDateTime.now().plusSeconds(SECONDS).toString(),
                                "visibility",
                                "INVITED",
                                "contactPointCodes",
                                List.of(LATE)))
                .get("id")
                .asText();
    }

    /** @param receipt of the symposium's record */
    void report(String receipt) {
        street(receipt);
        community();
        university();
        byte[] paper = job.commission().download(path(STREET) + "/report.docx");
        job.keep("contact-point-report.docx", paper);
        job.say(
                "contact points at work: eight steps, a symposium planned and held, reports signed by their leaders and sent"
                        + " by 3 of them, by REST and SOAP");
    }

    private void street(String receipt) {
        RestClient liaison = job.liaison(STREET);
        String path = path(STREET);
        step(liaison, path, "PRE_STUDY", "梳理上位法和外地立法例，拟出八个问题");
        JsonNode planned = liaison.post(
                path + "/activities",
                Map.of(
                        "kind",
                        "SYMPOSIUM",
                        "title",
                        "养犬管理条例（示例）座谈会",
                        "place",
                        "红梅示例街道会议室",
                        "plannedAt",
                        "2026-11-20T09:30:00+08:00"));
        liaison.post(
                path + "/activities/"
                        + planned.get("activities").get(0).get("id").asText() + "/outcome",
                Map.of("state", "HELD", "heldAt", "2026-11-20T09:30:00+08:00", "participants", 15, "receipt", receipt));
        step(liaison, path, "CONSULT", "座谈会一次，采集员入户走访");
        step(liaison, path, "COLLATE", "按条款归并");
        liaison.post(
                path + "/reports",
                Map.of(
                        "overview",
                        "接到征询任务后，我街道立法联系点组织社区工作者、养犬居民、物业人员座谈，并由采集员入户走访，共听取三十余人的意见。",
                        "suggestions",
                        "一是多代同住家庭的限养数量宜有例外安排；二是变更登记的期限宜适当延长。"));
        int early = job.as(People.leader(STREET))
                .trying(path + "/signature", Map.of("report", 1, "signedAs", "示例负责人"))
                .statusCode();
        Unexpected.unless(early == CONFLICT, "signed before the expert review: " + early);
        step(liaison, path, "EXPERT_REVIEW", "两位律师逐条论证");
        sign(STREET, path, 1);
    }

    private void sign(String point, String path, int report) {
        job.as(People.leader(point)).post(path + "/signature", Map.of("report", report, "signedAs", "示例负责人"));
        JsonNode sent = job.liaison(point).post(path + "/sending", Map.of());
        Unexpected.unless(sent.get("task").get("state").asText().equals("SENT"), "the report was not sent");
    }

    /** The same by SOAP. */
    private void community() {
        String id = "<taskId>"
                + task(job.liaison(COMMUNITY), consultation).get("id").asText() + "</taskId>";
        SoapClient liaison = job.soap("tasks", People.liaison(COMMUNITY));
        for (String code : List.of("PRE_STUDY", "CONSULT", "COLLATE")) {
            liaison.call("recordStep", id + "<code>" + code + "</code><state>DONE</state><note>已完成</note>");
        }
        liaison.call(
                "writeReport",
                id + "<overview>在社区议事厅听取居民意见，并在公告栏征集书面意见。</overview>"
                        + "<suggestions>建议增加上门接种服务，方便行动不便的老人。</suggestions>");
        liaison.call("recordStep", id + "<code>EXPERT_REVIEW</code><state>SKIPPED</state><note>意见不涉及专业问题</note>");
        job.soap("tasks", People.leader(COMMUNITY))
                .call("signReport", id + "<report>1</report><signedAs>示例负责人</signedAs>");
        List<String> states = SoapClient.texts(liaison.call("sendReport", id), "state");
        Unexpected.unless(states.get(0).equals("SENT"), "sendReport said " + states);
    }

    private void university() {
        RestClient liaison = job.liaison(UNIVERSITY);
        String path = path(UNIVERSITY);
        for (String code : List.of("PRE_STUDY", "CONSULT", "COLLATE")) {
            step(liaison, path, code, "由课题组完成");
        }
        liaison.post(path + "/reports", Map.of("overview", "法学院课题组逐条研究。", "suggestions", "总体可行。"));
        step(liaison, path, "EXPERT_REVIEW", "校内外专家各两位");
        sign(UNIVERSITY, path, 1);
    }

    /** The commission returns a report by the console; it is written anew, signed and sent once more. */
    void rework() {
        String id = task(job.liaison(UNIVERSITY), consultation).get("id").asText();
        String told = new ConsoleClient(
                        job.sshPort(), People.COMMISSION, job.people().password(People.COMMISSION))
                .run("consultation:task-return " + id + " '请逐条写明修改建议和理由'");
        Unexpected.unless(told.contains("RETURNED"), "consultation:task-return said " + told);
        String path = "/tasks/" + id;
        job.liaison(UNIVERSITY)
                .post(
                        path + "/reports",
                        Map.of(
                                "overview",
                                "法学院课题组逐条研究，并与动物防疫法、物权编的规定比对。",
                                "suggestions",
                                "第五条第二款：兽医主管部门的职责建议与动物防疫法的表述一致。\n第十二条第三款：烈性犬目录应当公开并适时调整。"));
        sign(UNIVERSITY, path, 2);
        JsonNode work = job.commission().get(path);
        Set<String> events = StreamSupport.stream(work.get("events").spliterator(), false)
                .map(event -> event.get("kind").asText())
                .collect(Collectors.toSet());
        Unexpected.unless(
                events.contains("REPORT_RETURNED") && work.get("reports").size() == 2, "the rework left " + work);
        job.say("rework: one report returned with a reason, written anew, signed and sent again; both stay readable");
    }

    /** Those who took part are told what became of their opinions, once the commission has answered. */
    void feedBack() {
        for (String point : List.of(STREET, COMMUNITY, UNIVERSITY)) {
            String path = path(point);
            step(job.liaison(point), path, "FEEDBACK", "逐人告知采纳情况，并在公告栏张贴");
            String state = job.liaison(point).get(path).get("task").get("state").asText();
            Unexpected.unless(state.equals("DONE"), "after the feedback the task is " + state);
        }
        String late = task(job.liaison(LATE), shortRequest).get("id").asText();
        Job.await("the mark of being overdue", () -> job.commission()
                .get("/tasks/" + late)
                .get("events")
                .toString()
                .contains("OVERDUE"));
        Unexpected.unless(
                job.commission()
                        .get("/tasks/" + late)
                        .get("task")
                        .get("overdue")
                        .asBoolean(),
                "it is not overdue");
        job.say("feedback: 3 contact points tell those who took part; 1 report of another request is marked overdue");
    }
}
