package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A questionnaire with pages, a branch and a quota: closed answers are counted, free ones become opinions. */
final class Asking {
    private static final String METHOD = "questionnaire";
    private static final int QUOTA = 3;

    private final Job job;
    private final Gathering gathering;
    private final String consultation;

    Asking(Job job, Gathering gathering, String consultation) {
        this.job = job;
        this.gathering = gathering;
        this.consultation = consultation;
    }

    void run() {
        String address = "/questionnaires/" + consultation;
        String id = job.commission().post(address, questionnaire()).get("id").asText();
        List<String> codes =
                People.CONTACT_POINTS.stream().map(point -> point.get("code")).toList();
        answer(job.anonymous(), id, owner("TWO", 4, "希望每户可以养两条，并且免费植入芯片。"));
        for (int i = 0; i < QUOTA; i++) {
            answer(job.liaison(codes.get(i)), id, neighbour(i == 0 ? "TWO" : "ONE", i + 1));
        }
        int full = job.liaison(codes.get(QUOTA))
                .trying("/consultations/" + consultation + "/submissions", submission(id, neighbour("ONE", 5)))
                .statusCode();
        int branch = job.liaison(codes.get(QUOTA))
                .trying(
                        "/consultations/" + consultation + "/submissions",
                        submission(id, Map.of("who", Map.of("authorKind", "养犬人"), "views", Map.of("score", 3))))
                .statusCode();
        Unexpected.unless(
                full == 409 && branch == 400,
                "a response beyond the quota answered " + full + ", one without its branch " + branch);
        JsonNode results = job.commission().get(address + "/" + id + "/results");
        JsonNode limit = counts(results, "views.limit");
        Unexpected.unless(
                results.get("responses").asInt() == QUOTA + 1
                        && limit.get("ONE").asInt() == 2
                        && limit.get("TWO").asInt() == 2
                        && counts(results, "dog.registered").get("true").asInt() == 1,
                "the counts are not what was answered: " + results);
        List<String> counted = SoapClient.texts(
                job.soap("questionnaires", People.COMMISSION)
                        .call(
                                "fetchResults",
                                "<consultationId>" + consultation + "</consultationId><questionnaireId>" + id
                                        + "</questionnaireId>"),
                "responses");
        Unexpected.unless(
                counted.equals(List.of(results.get("responses").asText())),
                "SOAP counts " + counted + " responses, REST " + results);
        job.commission().post(address + "/" + id + "/closure", Map.of());
        job.say("questionnaire: " + results.get("responses") + " responses, " + limit
                + " on the limit; one beyond the quota and one without its branch refused; "
                + gathering.byMethod().get(METHOD) + " free answer became an opinion");
    }

    private static JsonNode counts(JsonNode results, String question) {
        for (JsonNode one : results.get("questions")) {
            if (one.get("question").asText().equals(question)) {
                return one.get("counts");
            }
        }
        throw new Unexpected("no question " + question + " in " + results);
    }

    private void answer(RestClient client, String id, Map<String, Object> answers) {
        gathering.submit(client, submission(id, answers));
    }

    private static Map<String, Object> submission(String id, Map<String, Object> answers) {
        return Map.of("method", METHOD, "form", Map.of("questionnaire", id, "answers", answers));
    }

    private static Map<String, Object> owner(String limit, int score, String advice) {
        return Map.of(
                "who", Map.of("authorKind", "养犬人", "ways", List.of("社区", "微信")),
                "dog", Map.of("registered", true),
                "views", Map.of("limit", limit, "score", score, "advice", advice));
    }

    private static Map<String, Object> neighbour(String limit, int score) {
        return Map.of(
                "who",
                Map.of("authorKind", "其他居民", "ways", List.of("报纸")),
                "views",
                Map.of(
                        "limit",
                        limit,
                        "score",
                        score,
                        "satisfied",
                        Map.of("registration", "满意", "vaccination", "不满意")));
    }

    private static Map<String, Object> questionnaire() {
        Map<String, Object> who = page(
                "您",
                List.of("authorKind"),
                Map.of(
                        "authorKind", choice("您是", "养犬人", "其他居民"),
                        "ways",
                                Map.of(
                                        "type",
                                        "array",
                                        "title",
                                        "您从哪里知道本次征求意见",
                                        "uniqueItems",
                                        true,
                                        "items",
                                        choice("", "社区", "微信", "报纸"))));
        Map<String, Object> views = page(
                "看法",
                List.of(),
                Map.of(
                        "limit", choice("每户限养几条", "ONE", "TWO"),
                        "satisfied",
                                page(
                                        "您对现有服务",
                                        List.of(),
                                        Map.of(
                                                "registration", choice("登记", "满意", "不满意"),
                                                "vaccination", choice("免疫", "满意", "不满意"))),
                        "score", Map.of("type", "integer", "title", "给草案打分", "minimum", 1, "maximum", 5),
                        "advice", Map.of("type", "string", "title", "您的建议", "maxLength", 500)));
        Map<String, Object> dog =
                page("您的犬", List.of("registered"), Map.of("registered", Map.of("type", "boolean", "title", "是否已经登记")));
        return Map.of(
                "title",
                "养犬管理问卷",
                "schema",
                Map.of(
                        "type",
                        "object",
                        "required",
                        List.of("who", "views"),
                        "properties",
                        Map.of("who", who, "views", views),
                        "if",
                        Map.of(
                                "properties",
                                Map.of("who", Map.of("properties", Map.of("authorKind", Map.of("const", "养犬人"))))),
                        "then",
                        Map.of("required", List.of("dog"), "properties", Map.of("dog", dog))),
                "uiSchema",
                Map.of(
                        "views",
                        Map.of(
                                "advice",
                                Map.of(
                                        "ui:options",
                                        Map.of("opinion", Map.of("provision", "第十二条第二款", "kind", "AMEND"))))),
                "quotas",
                List.of(Map.of("question", "who.authorKind", "answer", "其他居民", "most", QUOTA)));
    }

    private static Map<String, Object> page(String title, List<String> required, Map<String, Object> properties) {
        return Map.of("type", "object", "title", title, "required", required, "properties", properties);
    }

    private static Map<String, Object> choice(String title, String... answers) {
        return Map.of("type", "string", "title", title, "enum", List.of(answers));
    }
}
