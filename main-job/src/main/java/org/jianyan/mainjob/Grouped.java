package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A letter that many send is found among the opinions, and opinions become texts and groups. */
final class Grouped {
    private static final int SENDERS = 24;
    private static final String LETTER = "建议将每户限养一条改为每户限养两条，理由是多代同住的家庭确有需要，并且已经办理登记的犬只应当允许继续饲养。";
    private static final List<String> ENDINGS = List.of("", "谢谢！", "请予以考虑。", "这也是邻居们的想法。");

    private final Job job;
    private final Gathering gathering;
    private final String consultation;
    private final String groups;

    Grouped(Job job, Gathering gathering, String consultation) {
        this.job = job;
        this.gathering = gathering;
        this.consultation = consultation;
        groups = "/groups/" + consultation;
    }

    /** One letter is sent many times, somewhat changed, by people with an account, whom no limit of calls stops; once it is turned round. */
    void plant() {
        for (int i = 0; i < SENDERS; i++) {
            send(i, "LESS", LETTER + ENDINGS.get(i % ENDINGS.size()));
        }
        send(SENDERS, "MORE", LETTER.replace("改为每户限养两条", "改为每户不得养犬"));
    }

    private void send(int sender, String stance, String text) {
        String code =
                People.CONTACT_POINTS.get(sender % People.CONTACT_POINTS.size()).get("code");
        gathering.submit(
                job.liaison(code),
                Map.of(
                        "method",
                        "web-comment",
                        "form",
                        Map.of(
                                "provision", "第十二条第二款",
                                "kind", "AMEND",
                                "stance", stance,
                                "text", text,
                                "authorKind", "居民")));
    }

    void find() {
        Job.await("the opinions to be grouped", () -> summary().get("waiting").asLong() == 0);
        JsonNode summary = summary();
        long expected = gathering.byMethod().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        Unexpected.unless(
                summary.get("opinions").asLong() == expected
                        && summary.get("texts").asLong() < expected
                        && summary.get("groups").asLong() < summary.get("texts").asLong(),
                expected + " opinions should become fewer texts and still fewer groups: " + summary);
        List<JsonNode> campaigns = job.commission().all(groups + "/campaigns");
        Unexpected.unless(
                campaigns.stream()
                        .anyMatch(group -> group.get("text").asText().startsWith(LETTER)
                                && group.get("opinions").asInt() == SENDERS
                                && group.get("stance").asText().equals("LESS")),
                "the planted letter of " + SENDERS + " senders is not among the campaigns: " + campaigns);
        job.say("grouped: " + summary.get("submissions") + " submissions with " + summary.get("opinions")
                + " opinions -> " + summary.get("texts") + " distinct texts -> " + summary.get("groups")
                + " groups; the letter of " + SENDERS + " senders is found, its opposite is kept apart");
        correct();
    }

    private JsonNode summary() {
        return job.commission().get(groups + "/summary");
    }

    /** A person takes a text out of the letter's group by REST and undoes it by SOAP. */
    private void correct() {
        JsonNode largest =
                job.commission().get(groups + "?provision=第十二条第二款").get("items").get(0);
        String group = groups + "/" + largest.get("id").asText();
        String text = job.commission().all(group + "/texts").get(1).get("id").asText();
        JsonNode change = job.commission()
                .post(
                        groups + "/changes",
                        Map.of("action", "MOVE", "textIds", List.of(text), "title", "另有补充", "reason", "补充了理由"));
        int split = job.commission().get(group).get("texts").asInt();
        job.soap("collation", People.COMMISSION)
                .call(
                        "undoChange",
                        "<consultationId>" + consultation + "</consultationId><changeId>"
                                + change.get("id").asText() + "</changeId>");
        Unexpected.unless(
                split == largest.get("texts").asInt() - 1
                        && job.commission().get(group).get("texts").equals(largest.get("texts")),
                "taking a text out of a group and undoing it should leave it as it was");
        job.commission()
                .post(
                        groups + "/changes",
                        Map.of(
                                "action",
                                "TITLE",
                                "groupIds",
                                List.of(largest.get("id").asText()),
                                "title",
                                "每户限养一条改为两条，多代同住家庭宜有例外",
                                "reason",
                                "便于归并和反馈"));
        job.say("a person took a text out of the largest group, undid it, and gave the group a title");
    }
}
