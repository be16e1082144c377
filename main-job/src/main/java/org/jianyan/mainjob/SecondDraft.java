package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;

/** A second draft arrives while opinions are studied: they follow their provisions, or are openly orphaned and placed. */
final class SecondDraft {
    private static final String DECISION =
            """
            关于修改《%1$s》的决定（示例）
            对《%1$s》作如下修改：
            一、增加一条，作为第十五条：“养犬人可以通过政务服务平台办理养犬登记、年检和注销手续，公安部门不得要求重复提交材料。”
            二、将第十六条中的“十五日”修改为“三十日”。
            三、删去第二十条。
            《%1$s》根据本决定作相应修改并对条文顺序作相应调整，重新公布。
            """;
    private static final Set<String> SHIFTED = Set.of("第十五条", "第十六条", "第十七条", "第十八条", "第十九条");
    private static final String EDITED = "第十六条";
    private static final String DELETED = "第二十条";

    private final Job job;
    private final String draft;
    private final String consultation;

    SecondDraft(Job job, String draft, String consultation) {
        this.job = job;
        this.draft = draft;
        this.consultation = consultation;
    }

    void run() {
        String first = version(0).get("id").asText();
        amend(first);
        String second = version(1).get("id").asText();
        compare(first, second);
        lineage();
        List<JsonNode> opinions = job.commission().all("/consultations/" + consultation + "/opinions");
        String path = "/placements/" + consultation + "/versions/" + second;
        place(path, follow(path, opinions));
    }

    private JsonNode version(int index) {
        return job.commission().get("/drafts/" + draft).get("versions").get(index);
    }

    /** The decision is carried out by the program, and what comes of it is the second draft. */
    private void amend(String first) {
        String decision = DECISION.formatted(version(0).get("title").asText());
        JsonNode amended = job.commission()
                .post("/amendments/application", Map.of("draftId", draft, "versionId", first, "decision", decision));
        for (JsonNode outcome : amended.get("outcomes")) {
            Unexpected.unless(outcome.get("state").asText().equals("DONE"), "not carried out: " + outcome);
        }
        Unexpected.unless(amended.get("problems").isEmpty(), "problems: " + amended.get("problems"));
        job.commission()
                .post(
                        "/drafts/" + draft + "/versions",
                        Map.of("label", "草案修改稿", "text", amended.get("text").asText()));
        job.say("second draft: a decision of " + amended.get("outcomes").size() + " phrases carried out on the first");
    }

    private void compare(String first, String second) {
        String query = "?from=" + first + "&to=" + second;
        job.keep("comparison-table.docx", job.commission().download("/drafts/" + draft + "/comparison.docx" + query));
        String text = new String(
                job.commission().download("/drafts/" + draft + "/versions/" + second + "/text.xml"),
                StandardCharsets.UTF_8);
        Unexpected.unless(text.contains("eId=\"art_15\""), "no article 15 in the Akoma Ntoso document");
        String shown = new ConsoleClient(
                        job.sshPort(), People.COMMISSION, job.people().password(People.COMMISSION))
                .run("legislation:compare " + draft + " 1 2");
        Unexpected.unless(
                shown.contains("[-十五日") && shown.contains("{+三十日"), "legislation:compare shows no change: " + shown);
    }

    private void lineage() {
        SoapClient soap = job.soap("legal-texts", People.INTEGRATION);
        Document links = soap.call("fetchLineage", "<draftId>" + draft + "</draftId><from>1</from><to>2</to>");
        List<String> changes = SoapClient.texts(links, "change");
        Document article = soap.call("fetchProvision", "<draftId>" + draft + "</draftId><citation>第十五条</citation>");
        Unexpected.unless(SoapClient.texts(article, "text").get(0).contains("政务服务平台"), "SOAP has another article 15");
        job.say("lineage, by SOAP: " + changes.size() + " links, " + count(changes, "UNCHANGED") + " unchanged, "
                + count(changes, "RENUMBERED") + " renumbered, " + count(changes, "EDITED") + " edited, "
                + count(changes, "NEW") + " new, " + count(changes, "DELETED") + " deleted");
    }

    private static long count(List<String> changes, String change) {
        return changes.stream().filter(change::equals).count();
    }

    /** @return the orphans */
    private List<JsonNode> follow(String path, List<JsonNode> opinions) {
        long expected =
                opinions.stream().filter(opinion -> isOf(opinion, DELETED)).count();
        JsonNode summary = job.commission().get(path + "/summary");
        long counted = 0;
        for (JsonNode count : summary) {
            counted += count.asLong();
        }
        Unexpected.unless(
                expected > 0 && summary.path("ORPHANED").asLong() == expected && counted == opinions.size(),
                expected + " of " + opinions.size() + " opinions are on " + DELETED + ", counted: " + summary);
        List<JsonNode> orphans = new ArrayList<>();
        for (JsonNode placement : job.commission().all(path)) {
            check(placement);
            if (placement.get("state").asText().equals("ORPHANED")) {
                orphans.add(placement.get("opinion"));
            }
        }
        long edited = summary.path("FOLLOWED_EDITED").asLong();
        job.say("opinions: " + (summary.path("FOLLOWED").asLong() + edited) + " followed their provisions, " + edited
                + " of them to other words, " + summary.path("WHOLE_TEXT") + " on the whole text, " + orphans.size()
                + " openly orphaned");
        return orphans;
    }

    private static void check(JsonNode placement) {
        JsonNode opinion = placement.get("opinion");
        String state = placement.get("state").asText();
        Unexpected.unless(state.equals("ORPHANED") == isOf(opinion, DELETED), "wrongly " + state + ": " + placement);
        boolean isShifted = SHIFTED.stream().anyMatch(label -> isOf(opinion, label));
        boolean isFollowed = state.equals(isOf(opinion, EDITED) ? "FOLLOWED_EDITED" : "FOLLOWED")
                && !placement.get("provisionLabel").equals(opinion.get("provisionLabel"));
        Unexpected.unless(!isShifted || isFollowed, "did not follow its provision: " + placement);
        Unexpected.unless(
                !state.equals("ORPHANED") || placement.get("evidence").asText().contains("删去"),
                "no evidence: " + placement);
    }

    private static boolean isOf(JsonNode opinion, String article) {
        String label = opinion.get("provisionLabel").asText();
        return label.equals(article) || label.startsWith(article + "第");
    }

    /** The first orphan finds a place, the others are set aside; the work list is empty then. */
    private void place(String path, List<JsonNode> orphans) {
        List<String> ids =
                orphans.stream().map(opinion -> opinion.get("id").asText()).toList();
        job.commission()
                .post(path, Map.of("opinionIds", ids.subList(0, 1), "provision", "第十四条", "reason", "所提问题在登记申办一条中一并考虑"));
        job.commission()
                .post(
                        path,
                        Map.of("opinionIds", ids.subList(1, ids.size()), "provision", "", "reason", "该条已删去，新稿没有对应条文"));
        JsonNode summary = job.commission().get(path + "/summary");
        boolean isDone = summary.path("PLACED").asLong() == 1
                && summary.path("SET_ASIDE").asLong() == ids.size() - 1
                && !summary.has("ORPHANED")
                && job.commission().get(path + "?orphans=true").get("items").isEmpty();
        Unexpected.unless(isDone, "after " + ids.size() + " opinions were placed by hand: " + summary);
        job.say("orphans: 1 placed by a person, " + (ids.size() - 1) + " set aside with a reason, none left");
    }
}
