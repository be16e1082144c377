package org.jianyan.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jianyan.mainjob.RestClient;

/** The things that operations are tried on: what the main job left, and what is made for it. */
final class RightsSubjects {
    /** Where nobody answers. */
    static final Map<String, Object> HOOK =
            Map.of("organisationCode", "320400-01", "channel", "webhook", "address", "http://127.0.0.1:9/notices");

    private static final Map<String, Object> TRAINING = Map.of(
            "organisationCode", "320402",
            "kind", "EXCHANGE",
            "title", "交流",
            "subject", "OTHER",
            "on", "2026-01-01",
            "hours", 1,
            "place", "天宁区");

    private RightsSubjects() {}

    /**
     * Identifiers by the operation they are for, otherwise by the first part of its address.
     *
     * @param as the client of an account
     */
    static Map<String, String> of(Function<String, RestClient> as) {
        Map<String, String> parameters = new LinkedHashMap<>();
        RestClient commission = as.apply("fagongwei");
        JsonNode task = as.apply("lianluoyuan-320402-01").all("/tasks").get(0);
        JsonNode consultation =
                commission.get("/consultations/" + task.get("consultationId").asText());
        parameters.put("/organisations", "" + task.get("contactPointId").asText());
        for (String address : List.of("/standards", "/stations", "/work-plans", "/funding", "/work-logs")) {
            parameters.put(address, task.get("contactPointId").asText());
        }
        parameters.put(
                "/trainings", commission.all("/trainings").get(0).get("id").asText());
        parameters.put(
                "addTrainingMaterial",
                as.apply("tianning").post("/trainings", TRAINING).get("id").asText());
        parameters.put(
                "/support-requests",
                as.apply("lianluoyuan-320402-01")
                        .all("/support-requests")
                        .get(0)
                        .get("id")
                        .asText());
        parameters.put("/contact-points", task.get("contactPointId").asText());
        parameters.put("/drafts", consultation.get("draftId").asText());
        parameters.put("/consultations", consultation.get("id").asText());
        parameters.put("/tasks", task.get("id").asText());
        JsonNode recipient = as.apply("lianluoyuan-320400-01")
                .post("/notice-recipients", HOOK)
                .get("recipient");
        parameters.put("/notice-recipients", recipient.get("id").asText());
        parameters.put("removeNoticeRecipient", consultation.get("draftId").asText());
        parameters.put(
                "/candidacies", commission.all("/candidacies").get(0).get("id").asText());
        for (String address : List.of("/sessions", "/service-keys", "/delegations", "/own-account")) {
            parameters.put(address, consultation.get("draftId").asText());
        }
        parameters.put("/notices", commission.all("/notices").get(0).get("id").asText());
        parameters.put("/decision-templates", consultation.get("draftId").asText());
        parameters.put(
                "/submissions",
                as.apply("lianluoyuan-320402-01")
                        .all("/consultations/" + consultation.get("id").asText() + "/opinions")
                        .get(0)
                        .get("submissionId")
                        .asText());
        parameters.put("/extension-publishers", consultation.get("draftId").asText());
        parameters.put("version", consultation.get("versionId").asText());
        String campaign = commission.all("/campaigns").get(0).get("id").asText();
        String law = commission.all("/law-evaluations").get(0).get("id").asText();
        String year = commission.all("/point-evaluations").get(0).get("id").asText();
        RestClient liaison = as.apply("lianluoyuan-320402-01");
        JsonNode line = liaison.all("/point-evaluations/" + year + "/lines").get(0);
        String plan = commission.all("/plans").get(1).get("id").asText();
        parameters.put("/plans", plan);
        parameters.put(
                "/plan-items",
                commission.get("/plans/" + plan + "/items").get(0).get("id").asText());
        parameters.put(
                "/plan-proposals",
                commission.all("/plan-proposals").get(0).get("id").asText());
        parameters.put("/campaigns", campaign);
        parameters.put("/publicity", campaign);
        parameters.put(
                "/bulletins", commission.all("/bulletins").get(0).get("id").asText());
        parameters.put(
                "/campaign-activities",
                liaison.all("/campaigns/" + campaign + "/activities")
                        .get(0)
                        .get("id")
                        .asText());
        parameters.put(
                "/campaign-materials",
                commission
                        .get("/campaigns/" + campaign + "/materials")
                        .get(0)
                        .get("id")
                        .asText());
        parameters.put(
                "/evaluation-frames",
                commission.all("/evaluation-frames").get(0).get("id").asText());
        parameters.put("/law-evaluations", law);
        parameters.put(
                "attachLawEvidence",
                commission
                        .get("/law-evaluations/" + law + "/evidence")
                        .get(0)
                        .get("id")
                        .asText());
        parameters.put(
                "getLawFeedbackPaper",
                commission
                        .get("/law-evaluations/" + law + "/feedback")
                        .get(0)
                        .get("id")
                        .asText());
        parameters.put("/point-evaluations", year);
        parameters.put("/point-lines", line.get("id").asText());
        parameters.put(
                "attachPointProof",
                liaison.all("/point-lines/" + line.get("id").asText() + "/evidence")
                        .get(0)
                        .get("id")
                        .asText());
        parameters.put(
                "/digital-npc",
                commission.all("/digital-npc/outbox").get(0).get("id").asText());
        return parameters;
    }
}
