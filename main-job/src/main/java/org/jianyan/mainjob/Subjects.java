package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What else than a draft of the city opinions are asked on: a plan, whose items change, and a draft that was sent down. */
final class Subjects {
    private static final String POINT = "320402-01";

    private final Job job;

    Subjects(Job job) {
        this.job = job;
    }

    void run() {
        plan();
        sentDown();
    }

    private String open(String draft, String title) {
        return job.commission()
                .post(
                        "/consultations",
                        Map.of(
                                "draftId",
                                draft,
                                "title",
                                title,
                                "deadline",
                                OffsetDateTime.now().plusDays(20).toString(),
                                "visibility",
                                "INVITED",
                                "contactPointCodes",
                                List.of(POINT)))
                .get("id")
                .asText();
    }

    private void plan() {
        JsonNode plan = job.commission().all("/plans").stream()
                .filter(one -> one.get("kind").asText().equals("ANNUAL"))
                .findFirst()
                .orElseThrow();
        String path = "/plans/" + plan.get("id").asText();
        JsonNode text = job.commission().post(path + "/text", Map.of("label", "征求意见稿"));
        String draft = text.get("id").asText();
        String consultation = open(draft, "关于" + plan.get("title").asText() + "的征求意见");
        JsonNode items = job.commission().get("/consultations/" + consultation + "/provisions");
        String label = StreamSupport.stream(items.spliterator(), false)
                .filter(unit -> unit.get("kind").asText().equals("CLAUSE"))
                .findFirst()
                .orElseThrow()
                .get("label")
                .asText();
        job.liaison(POINT)
                .post(
                        "/consultations/" + consultation + "/submissions",
                        Map.of(
                                "method",
                                "web-comment",
                                "contactPointCode",
                                POINT,
                                "form",
                                Map.of("provision", label, "kind", "SUPPORT", "text", "群众反映多，宜优先安排")));
        int versions = job.commission()
                .post(path + "/text", Map.of("label", "征求意见稿"))
                .get("versions")
                .size();
        Unexpected.unless(versions == 1, "items that did not change made version " + versions);
        JsonNode counts = job.commission().get("/figures/" + consultation).at("/counts/PROVISION");
        Unexpected.unless(counts.at("/0/label").asText().equals(label), "the plan's opinions are on " + counts);
        job.say("a plan's items are asked about as a text: " + plan.get("title").asText() + ", an opinion on " + label);
    }

    private void sentDown() {
        JsonNode draft = job.commission()
                .post(
                        "/drafts",
                        Map.of(
                                "organisationCode", People.CITY,
                                "title", "动物防疫法（修订草案示例）",
                                "label", "征求意见稿",
                                "text", "动物防疫法（修订草案示例）\n\n第一条　为了加强动物防疫，制定本法。\n第二条　养犬应当免疫。",
                                "source", "NATION",
                                "sentBy", "全国人大常委会法工委"));
        String consultation = open(draft.get("id").asText(), "关于动物防疫法（修订草案示例）的征求意见");
        byte[] letter = job.commission().download("/papers/" + consultation + "/request.docx");
        job.keep("request-sent-down.docx", letter);
        Unexpected.unless(
                draft.get("source").asText().equals("NATION"), "a draft that was sent down is kept as " + draft);
        job.say("a draft that was sent down is asked about as "
                + draft.get("sentBy").asText() + " wanted");
    }
}
