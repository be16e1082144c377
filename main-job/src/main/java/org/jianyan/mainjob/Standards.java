package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A contact point shows that it is as it has to be; what is missing is told to it and to those above. */
final class Standards {
    private static final String CODE = "320402-01";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final List<String> PHOTOS =
            List.of("VENUE", "EQUIPMENT", "PLAQUE", "INTRODUCTION", "RULES_DISPLAYED", "STAFF_DISPLAYED");
    private static final List<String> RULES =
            List.of("RULE_ORGANISATION", "RULE_DUTIES", "RULE_PROCESS", "RULE_MECHANISM", "RULE_SECRECY");

    private final Job job;

    Standards(Job job) {
        this.job = job;
    }

    void run() {
        RestClient liaison = job.liaison(CODE);
        int before = lacking(liaison);
        if (before == 0) {
            job.say("standards: the contact point lacks nothing, as before");
            return;
        }
        String path =
                "/standards/" + liaison.all("/contact-points").get(0).get("id").asText();
        person(liaison, path, "LEADER", "示例负责人甲", "");
        String first = person(liaison, path, "LIAISON_OFFICER", "示例联络员乙", "");
        person(liaison, path, "LIAISON_OFFICER", "示例联络员丙", first);
        int second =
                liaison.trying(path + "/staff", member("LEADER", "示例负责人丁", "")).statusCode();
        Unexpected.unless(second == 409, "a second leader answered " + second);
        PHOTOS.forEach(item -> liaison.send(path + "/evidence/" + item + "?name=photo.png", SampleFiles.photo()));
        RULES.forEach(item -> liaison.send(
                path + "/evidence/" + item + "?name=rule.txt", "工作制度（示例）\n".getBytes(StandardCharsets.UTF_8)));
        int after = lacking(job.as("tianning"));
        Unexpected.unless(after == 0, "it should lack nothing any more, lacks " + after);
        job.say("standards: the contact point lacked " + before
                + " things; a leader, a liaison officer and a handover, 6 photos and 5 work rules later nothing");
    }

    private static int lacking(RestClient client) {
        return client.all("/standards").stream()
                .filter(one -> one.get("code").asText().equals(CODE))
                .mapToInt(one -> one.get("lacking").size())
                .sum();
    }

    private static String person(RestClient liaison, String path, String duty, String name, String replaces) {
        JsonNode member = liaison.post(path + "/staff", member(duty, name, replaces));
        Unexpected.unless(member.get("phone").asText().contains("*"), "a telephone is shown whole");
        return member.get("id").asText();
    }

    private static Map<String, Object> member(String duty, String name, String replaces) {
        return Map.of(
                "duty",
                duty,
                "name",
                name,
                "phone",
                "0519-80000001",
                "position",
                "街道干部（示例）",
                "since",
                TODAY.toString(),
                "replaces",
                replaces,
                "handover",
                replaces.isEmpty() ? "" : "台账和在办任务已交接（示例）");
    }
}
