package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Consultations are taken through their stages, by REST, SOAP and the console; what the rules do not allow is refused. */
final class Life {
    private static final int CONFLICT = 409;

    private final Job job;

    Life(Job job) {
        this.job = job;
    }

    private static String path(String consultation) {
        return "/consultations/" + consultation;
    }

    private JsonNode move(String consultation, String stage) {
        JsonNode moved = job.commission().post(path(consultation) + "/stage", Map.of("stage", stage));
        Unexpected.unless(stage.equals(moved.get("stage").asText()), "moved to " + stage + ": " + moved);
        return moved;
    }

    private void refused(RestClient client, String path, Map<String, ?> body, String reason) {
        HttpResponse<byte[]> answer = client.trying(path, body);
        String told = new String(answer.body(), StandardCharsets.UTF_8);
        Unexpected.unless(answer.statusCode() == CONFLICT && told.contains(reason), path + " was answered " + told);
    }

    /** One that is closed is studied; it is not answered before every opinion is. */
    void study(String consultation) {
        String told = new ConsoleClient(
                        job.sshPort(), People.COMMISSION, job.people().password(People.COMMISSION))
                .run("consultation:stage " + consultation + " COLLATING");
        Unexpected.unless(told.contains("COLLATING"), "consultation:stage said " + told);
        refused(job.commission(), path(consultation) + "/stage", Map.of("stage", "ANSWERED"), "条意见没有答复");
    }

    /** Answered, by SOAP. */
    void answer(String consultation) {
        job.soap("stages", People.COMMISSION)
                .call(
                        "moveConsultation",
                        "<consultationId>" + consultation + "</consultationId><stage>ANSWERED</stage>");
    }

    /** From adopted opinions their words in the adopted text, and from one of its provisions the opinions it comes from. */
    void prove(String consultation) {
        List<JsonNode> adoptions = job.commission().all("/decisions/" + consultation + "/adoptions");
        List<JsonNode> changed = adoptions.stream()
                .filter(adoption -> adoption.get("isChanged").asBoolean())
                .toList();
        JsonNode letter = changed.stream()
                .filter(adoption -> adoption.get("after").toString().contains("多代同住的可以申请认定"))
                .findFirst()
                .orElseThrow(() -> new Unexpected("no adopted opinion led to the new words: " + changed));
        int opinions = job.commission()
                .all("/decisions/" + consultation + "/provisions/"
                        + letter.get("afterId").asText() + "/opinions")
                .size();
        Unexpected.unless(opinions > 1, "the new words come from " + opinions + " opinions");
        job.say("adopted text: " + adoptions.size() + " adopted opinions, " + changed.size()
                + " on words that changed; " + letter.get("afterLabel").asText() + " comes from " + opinions
                + " opinions");
    }

    /** What was said, what was done and why is told to everybody, and who said it to nobody. */
    void tell(String consultation) {
        String path = "/summaries/" + consultation;
        JsonNode draft = job.commission().get(path + "/draft");
        List<Object> points = new ArrayList<>();
        draft.get("points").forEach(points::add);
        Unexpected.unless(points.size() == 1, "one group has a title, the draft has " + draft);
        int refused = job.commission()
                .trying(path, Map.of("introduction", "示例居民（电话0519-00000000）等提出了意见。", "points", points))
                .statusCode();
        Unexpected.unless(refused == 400, "a name and a number were answered " + refused);
        job.commission().post(path, Map.of("introduction", "感谢社会各界对条例草案的关心。现将意见和采纳情况反馈如下。", "points", points));
        String told = job.anonymous().get(path).toString();
        Unexpected.unless(
                !told.contains("示例居民") && !told.contains("0519") && told.contains("多代同住"), "the summary says " + told);
        JsonNode figures = job.anonymous().get(path).get("figures");
        job.say("summary: " + figures.get("submissions") + " submissions with " + figures.get("opinions")
                + " opinions, what was said, done and why, published; one with a name and a number in it was refused");
    }

    /** Archived, by REST; then nothing of it changes any more. */
    void end(String consultation) {
        String opinion = job.commission()
                .all(path(consultation) + "/opinions")
                .get(0)
                .get("id")
                .asText();
        move(consultation, "ARCHIVED");
        refused(
                job.commission(),
                "/decisions/" + consultation,
                Map.of("opinionIds", List.of(opinion), "decision", "ADOPTED", "reason", "归档以后"),
                "已归档");
        JsonNode changes = job.commission().get(path(consultation) + "/changes");
        List<String> stages = StreamSupport.stream(changes.spliterator(), false)
                .map(change -> change.get("became").asText())
                .toList();
        Unexpected.unless(
                stages.equals(List.of("OPEN", "CLOSED", "COLLATING", "ANSWERED", "ARCHIVED")),
                "it went through " + stages);
        job.say(
                "stages: opened, closed, studied, answered when no opinion was without a decision, archived; nothing of it changes any"
                        + " more");
    }

    /** One on a revision is prepared unseen, published, opened and extended, and left open. */
    void begin(String draft, String title) {
        String id = job.commission()
                .post(
                        "/consultations",
                        Map.of(
                                "draftId",
                                draft,
                                "title",
                                title,
                                "deadline",
                                OffsetDateTime.now().plusDays(30).toString(),
                                "visibility",
                                "PUBLIC",
                                "stage",
                                "PREPARED",
                                "needsApproval",
                                true,
                                "contactPointCodes",
                                People.CONTACT_POINTS.stream()
                                        .map(point -> point.get("code"))
                                        .toList()))
                .get("id")
                .asText();
        Unexpected.unless(job.anonymous().status(path(id)) == 404, "the public sees what is being prepared");
        move(id, "PUBLISHED");
        refused(
                job.anonymous(),
                path(id) + "/submissions",
                Map.of("method", "web-comment", "form", Map.of("kind", "SUPPORT", "text", "赞成修改")),
                "尚未开始");
        move(id, "OPEN");
        String feed = new String(job.anonymous().download("/consultations/feed.atom"), StandardCharsets.UTF_8);
        Unexpected.unless(feed.contains(id) && feed.contains(title), "the feed says " + feed);
        JsonNode extended = job.commission()
                .post(
                        path(id) + "/deadline",
                        Map.of("deadline", OffsetDateTime.now().plusDays(60).toString(), "reason", "春节期间不便召开座谈会"));
        job.say(
                "a consultation on its revision was prepared unseen, published, opened, told in the feed, extended with a reason, and is left"
                        + " open to try until "
                        + extended.get("deadline").asText().substring(0, 10) + ": " + id);
        decideByTwo(id);
    }

    /** What one person of the commission proposes, by REST, another one approves, by SOAP. */
    private void decideByTwo(String id) {
        job.anonymous()
                .post(
                        path(id) + "/submissions",
                        Map.of("method", "web-comment", "form", Map.of("kind", "SUPPORT", "text", "赞成修改")));
        Map<String, Object> decision = Map.of(
                "opinionIds",
                List.of(job.commission()
                        .all(path(id) + "/opinions")
                        .get(0)
                        .get("id")
                        .asText()),
                "decision",
                "ADOPTED",
                "reason",
                "与修改方向一致");
        refused(job.commission(), "/decisions/" + id, decision, "另一人批准");
        String proposal = job.commission()
                .post("/decisions/" + id + "/proposals", decision)
                .get("id")
                .asText();
        refused(
                job.commission(),
                "/decisions/" + id + "/proposals/" + proposal + "/judgement",
                Map.of("verdict", "APPROVE"),
                "两个人");
        List<String> states = SoapClient.texts(
                job.soap("decisions", People.REVIEWER)
                        .call(
                                "judgeProposal",
                                "<consultationId>" + id + "</consultationId><proposalId>" + proposal
                                        + "</proposalId><verdict>APPROVE</verdict>"),
                "state");
        Unexpected.unless(states.equals(List.of("APPROVED")), "judgeProposal said " + states);
        job.say("a decision by two people: proposed by one, refused to him, approved by another");
    }
}
