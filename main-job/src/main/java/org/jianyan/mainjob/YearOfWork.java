package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A contact point's year: stations, plan, training, money, support; its log has written itself. */
final class YearOfWork {
    private static final String CODE = "320402-01";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String KEY = "Idempotency-Key";

    private final Job job;
    private final RestClient liaison;
    private final String point;
    private final String year;

    YearOfWork(Job job) {
        this.job = job;
        liaison = job.liaison(CODE);
        point = liaison.all("/contact-points").get(0).get("id").asText();
        year = "/" + point + "/" + TODAY.getYear();
    }

    /** Opens a station with a collector, before the year is evaluated. */
    void begin() {
        if (!liaison.get("/stations/" + point).isEmpty()) {
            return;
        }
        String station = liaison.post(
                        "/stations/" + point,
                        Map.of(
                                "name", "示例菜市场信息采集点",
                                "address", "示例路 8 号",
                                "area", "示例菜市场",
                                "trade", "个体经营",
                                "sharedWith", "DEPUTIES_HOUSE",
                                "since", TODAY.toString()))
                .get("id")
                .asText();
        liaison.post(
                "/standards/" + point + "/staff",
                Map.of(
                        "duty", "COLLECTOR",
                        "name", "示例采集员",
                        "phone", "0519-80000002",
                        "since", TODAY.toString(),
                        "stationId", station,
                        "area", "示例菜市场",
                        "trade", "个体经营",
                        "account", People.collector()));
    }

    void run() {
        stations();
        plan();
        training();
        money();
        support();
        log();
    }

    private void stations() {
        JsonNode collected =
                liaison.get("/stations/" + point + "/collectors").get(0).get("collected");
        Unexpected.unless(collected.get("opinions").asLong() > 0, "the collector handed nothing in: " + collected);
        job.say("stations: 1 shared with a deputies' house, its collector handed in " + collected.get("submissions")
                + " submissions with " + collected.get("opinions") + " opinions");
    }

    private void plan() {
        String legislative = job.commission()
                .get("/plans/" + job.commission().all("/plans").get(1).get("id").asText() + "/items")
                .get(0)
                .get("id")
                .asText();
        String due = TODAY.getYear() + "-12-31";
        JsonNode plan = liaison.get("/work-plans" + year);
        if (plan.get("items").isEmpty()) {
            liaison.put(
                    "/work-plans" + year,
                    List.of(
                            Map.of(
                                    "kind",
                                    "CONSULTATION",
                                    "title",
                                    "就养犬管理座谈并报送意见（示例）",
                                    "legislativeItemId",
                                    legislative,
                                    "due",
                                    due),
                            Map.of("kind", "PUBLICITY", "title", "社区讲座两次（示例）", "due", due)));
            plan = liaison.post("/work-plans" + year + "/handed-in", Map.of());
            String item = plan.get("items").get(0).get("id").asText();
            plan = liaison.post(
                    "/work-plans" + year + "/items/" + item + "/outcome",
                    Map.of("outcome", "DONE", "note", "已座谈，报告已报送（示例）", "on", TODAY.toString()));
        }
        Unexpected.unless(
                !plan.get("items").get(0).get("legislativeItemTitle").asText().isEmpty(), "the plan goes by no plan");
        job.keep("work-plan.docx", liaison.download("/work-plans" + year + "/table.docx"));
        job.say("work plan: " + plan.get("items").size() + " items, one by the legislative plan and carried out");
    }

    private void training() {
        String id = job.commission()
                .post(
                        "/trainings",
                        Map.of(
                                "organisationCode", "320400",
                                "kind", "LECTURE",
                                "title", "立法法与立法联系点工作讲座（示例）",
                                "subject", "LAW",
                                "on", TODAY.toString(),
                                "hours", 2,
                                "place", "市人大会议室",
                                "speaker", "示例讲师"),
                        KEY,
                        "training-" + TODAY.getYear())
                .get("id")
                .asText();
        JsonNode training = liaison.post(
                "/trainings/" + id + "/attendance",
                Map.of("contactPointId", point, "persons", 2, "gain", "学习了修改后的立法法（示例）"));
        job.say("training: a lecture, " + training.get("attendance").get(0).get("persons") + " people of "
                + training.get("attendance").get(0).get("name").asText());
    }

    private void money() {
        job.commission()
                .post(
                        "/funding" + year + "/grants",
                        Map.of("amount", "20000.00", "reason", "年度经费（示例）"),
                        KEY,
                        "grant" + year);
        JsonNode funding = liaison.post(
                "/funding" + year + "/uses",
                Map.of("on", TODAY.toString(), "amount", "3600.50", "purpose", "印制宣传资料（示例）"),
                KEY,
                "use" + year);
        String use = funding.get("uses").get(0).get("id").asText();
        liaison.send("/funding" + year + "/uses/" + use + "/receipts?name=receipt.png", SampleFiles.photo());
        int status = liaison.trying(
                        "/funding" + year + "/uses",
                        Map.of("on", TODAY.toString(), "amount", "20000", "purpose", "超出（示例）"))
                .statusCode();
        Unexpected.unless(status == 409, "more than was granted answered " + status);
        job.say("funding: " + funding.get("granted") + " yuan granted, " + funding.get("used")
                + " used with a receipt, more than granted refused");
    }

    private void support() {
        String id = liaison.post(
                        "/support-requests",
                        Map.of("contactPointId", point, "kind", "LEGAL_EXPERT", "content", "请一位律师参加座谈（示例）"),
                        KEY,
                        "support" + year)
                .get("id")
                .asText();
        JsonNode answered = job.as("tianning")
                .post("/support-requests/" + id + "/answer", Map.of("verdict", "GRANTED", "answer", "已联系示例律师事务所"));
        job.say("support: a legal expert asked for, answered by the district: "
                + answered.get("verdict").asText());
    }

    private void log() {
        JsonNode log = liaison.get("/work-logs" + year);
        Map<String, Integer> kinds = new TreeMap<>();
        log.get("entries").forEach(entry -> kinds.merge(entry.get("kind").asText(), 1, Integer::sum));
        for (String kind : List.of("接受征询任务", "座谈会", "社区讲座", "采集点", "经费使用", "年度工作计划", "表扬")) {
            Unexpected.unless(kinds.containsKey(kind), "the work log lacks " + kind + ": " + kinds);
        }
        for (String format : new String[] {"xlsx", "docx", "pdf"}) {
            job.keep("work-log." + format, liaison.download("/work-logs" + year + "/table." + format));
        }
        job.say("work log: " + log.get("entries").size() + " entries of " + kinds.size() + " kinds, written by "
                + log.get("sources").size() + " domains: " + kinds);
    }
}
