package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The adopted law is made known: a campaign with explanations, material, activities, reach, and its publication. */
final class Publicity {
    private static final List<List<String>> ACTIVITIES = List.of(
            List.of("320402-01", "COMMUNITY_LECTURE", "养犬管理条例进社区", "红梅示例街道社区学校", "120"),
            List.of("320402-01", "EXPERT_ANSWERS", "文明养犬律师答疑", "红梅示例街道广场", "85"),
            List.of("320404-01", "VOLUNTEERS", "志愿者入户宣传养犬登记", "怀德示例社区", "60"),
            List.of("320413-01", "WECHAT", "条例十问十答推送", "律师事务所公众号", "0"));

    private final Job job;
    private final String draft;

    Publicity(Job job, String draft) {
        this.job = job;
        this.draft = draft;
    }

    void run() {
        RestClient commission = job.commission();
        JsonNode campaign = commission.post(
                "/campaigns",
                Map.of(
                        "organisationCode",
                        People.CITY,
                        "draftId",
                        draft,
                        "title",
                        "《养犬管理条例（示例）》宣传月",
                        "summary",
                        "介绍登记、免疫、携犬出户的主要规定，回答居民关心的问题。",
                        "startsOn",
                        LocalDate.now().withDayOfMonth(1).toString(),
                        "endsOn",
                        LocalDate.now().plusMonths(1).toString()),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        String path = "/campaigns/" + campaign.get("id").asText();
        List.of(
                        List.of("第十二条第二款", "一户人家只能养一条狗，多代同住的可以向街道申请认定。"),
                        List.of("第十六条", "材料齐全的，十个工作日内告知结果。"),
                        List.of("第十条", "狗要打狂犬病疫苗，凭免疫证明办理登记。"))
                .forEach(explanation -> commission.post(
                        path + "/explanations", Map.of("provision", explanation.get(0), "text", explanation.get(1))));
        JsonNode material = commission.post(path + "/materials", Map.of("title", "宣传折页"));
        String versions = "/campaign-materials/" + material.get("id").asText() + "/versions?name=leaflet.txt&note=";
        commission.send(versions + "first", "养犬要登记，出门要牵绳。\n".getBytes(StandardCharsets.UTF_8));
        JsonNode second = commission.send(versions + "second", "养犬要登记，出门要牵绳，粪便要清理。\n".getBytes(StandardCharsets.UTF_8));
        Unexpected.unless(second.get("versions").size() == 2, "the material should have two versions: " + second);
        String first = null;
        for (List<String> activity : ACTIVITIES) {
            String id = report(path, activity);
            first = first == null ? id : first;
        }
        job.liaison("320402-01")
                .send(
                        "/campaign-activities/" + first + "/photos?name=photo.png&caption="
                                + URLEncoder.encode("讲座现场（示意图）", StandardCharsets.UTF_8),
                        SampleFiles.photo());
        job.keep(
                "publicity-record.docx",
                job.liaison("320402-01").download("/campaign-activities/" + first + "/record.docx"));
        job.liaison("320413-01")
                .post(
                        path + "/reach",
                        Map.of(
                                "organisationCode", "320413-01",
                                "channel", "律师事务所公众号（示例）",
                                "measure", "阅读量",
                                "number", 1860,
                                "measuredOn", LocalDate.now().minusDays(1).toString(),
                                "source", "公众号后台截图，编号 2026-示例-01"));
        commission.post(path + "/publication", Map.of());
        published(campaign.get("id").asText());
        bulletins();
    }

    private void bulletins() {
        String street = bulletin("320402-01", "红梅示例街道开展养犬管理条例宣传", "街道请律师到社区学校讲解登记、免疫、携犬出户的规定。\n现场发放折页，当场回答提问。");
        bulletin("320402-01", "红梅示例街道整理居民提问", "居民问得最多的是代办登记和办理时限，已请律师逐条答复。");
        bulletin(People.CITY, "条例宣传月情况", "各立法联系点按计划开展宣传，活动记录已经填报。");
        job.keep("bulletin.docx", job.liaison("320402-01").download("/bulletins/" + street + "/paper.docx"));
        SoapClient soap = job.soap("bulletins", People.INTEGRATION);
        List<String> numbers = SoapClient.texts(soap.call("fetchBulletins", "<limit>500</limit>"), "number");
        Unexpected.unless(numbers.equals(List.of("1", "2", "1")), "SOAP gives bulletins numbered " + numbers);
        job.say("bulletins: " + numbers.size() + " issued, fetched by SOAP");
    }

    private String bulletin(String organisation, String title, String body) {
        RestClient client = organisation.equals(People.CITY) ? job.commission() : job.liaison(organisation);
        return client.post(
                        "/bulletins",
                        Map.of(
                                "organisationCode", organisation,
                                "issuedOn",
                                        LocalDate.now(ZoneId.of("Asia/Shanghai"))
                                                .toString(),
                                "title", title,
                                "body", body,
                                "distribution", List.of("报：市人大常委会法制工作委员会", "送：各立法联系点")),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .get("id")
                .asText();
    }

    private String report(String path, List<String> activity) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "organisationCode",
                activity.get(0),
                "form",
                activity.get(1),
                "topic",
                activity.get(2),
                "place",
                activity.get(3),
                "heldAt",
                "2026-11-18T14:00:00+08:00",
                "speaker",
                "示例律师事务所律师",
                "audience",
                "居民、物业人员",
                "audienceCount",
                Integer.parseInt(activity.get(4)),
                "handedOut",
                100,
                "summary",
                "逐条介绍登记、免疫、携犬出户的规定，现场发放折页并回答提问。"));
        form.put(
                "questions",
                List.of(
                        question("老人行动不便，能不能代办登记？", "可以委托家人持身份证明办理。", "第十四条"),
                        question("多久能办好？", "材料齐全的，十个工作日内告知结果。", "第十六条")));
        return job.liaison(activity.get(0))
                .post(
                        path + "/activities",
                        form,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .get("id")
                .asText();
    }

    private static Map<String, String> question(String question, String answer, String provision) {
        return Map.of("question", question, "answer", answer, "provision", provision);
    }

    private void published(String campaign) {
        JsonNode page = job.anonymous().get("/publicity/pages/" + campaign);
        String feed = new String(job.anonymous().download("/publicity/feed.atom"), StandardCharsets.UTF_8);
        Unexpected.unless(
                page.get("audience").asInt() == 265
                        && page.get("explanations").size() == 3
                        && page.get("reach").size() == 1
                        && feed.contains("urn:uuid:" + campaign),
                "the published page or the feed is not what was reported: " + page);
        job.say("publicity: a campaign for the adopted law, 3 provisions explained, " + ACTIVITIES.size()
                + " activities with 265 people counted, published with an Atom feed");
    }
}
