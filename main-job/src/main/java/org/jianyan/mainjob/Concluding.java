package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Opinions are collated, decided on and answered; the papers are made. */
final class Concluding {
    private static final List<List<String>> DECISIONS = List.of(
            List.of("ADOPTED", "意见合理，已在修改稿相应条款中写明"),
            List.of("PARTLY_ADOPTED", "采纳其中关于办理渠道的内容，其余由配套办法规定"),
            List.of("NOT_ADOPTED", "与上位法规定不一致，本条例不宜另作规定"),
            List.of("ALREADY_PROVIDED_FOR", "《中华人民共和国动物防疫法》已有规定，不再重复"),
            List.of("PASSED_ON", "属于执法工作的具体问题，已转市公安局研究办理"),
            List.of("KEPT_FOR_REFERENCE", "意见涉及的情况尚需调研，留作下一步研究"));

    private final Job job;
    private final String consultation;
    private final String path;
    private final Gathering gathering;
    private int decided;

    Concluding(Job job, String consultation, Gathering gathering) {
        this.job = job;
        this.consultation = consultation;
        this.gathering = gathering;
        path = "/consultations/" + consultation;
    }

    int commented() {
        return commented;
    }

    int decided() {
        return decided;
    }

    int answered() {
        return answered;
    }

    private int commented;
    private int answered;

    void run() {
        List<JsonNode> opinions = job.commission().all(path + "/opinions");
        commented = collate(opinions);
        decide(opinions);
        answered = answers();
        screen(opinions.get(0).get("id").asText());
        balances();
        ledger();
        console();
    }

    private int collate(List<JsonNode> opinions) {
        long expected = gathering.byMethod().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        Unexpected.unless(opinions.size() == expected, "taken " + expected + " opinions, listed " + opinions.size());
        JsonNode collation = job.commission().get(path + "/collation");
        long counted = 0;
        for (JsonNode entry : collation) {
            counted += entry.get("opinions").asLong();
        }
        Unexpected.unless(counted == expected, "taken " + expected + " opinions, collated " + counted);
        job.say("collation: " + counted + " opinions on " + collation.size() + " provisions");
        return collation.size();
    }

    /** The letter's senders get one decision as one group, by a template, with a preview. */
    private Set<String> decideGroup() {
        JsonNode template = job.commission()
                .post(
                        "/decision-templates",
                        Map.of(
                                "organisationCode",
                                People.CITY,
                                "title",
                                "部分采纳：已作例外安排",
                                "decision",
                                "PARTLY_ADOPTED",
                                "reason",
                                "{条款}已增加多代同住家庭的例外安排，限养数量维持不变"));
        JsonNode letter = job.commission().all("/groups/" + consultation + "/campaigns").stream()
                .max(Comparator.comparing(group -> group.get("opinions").asInt()))
                .orElseThrow();
        Map<String, Object> decision = new HashMap<>(Map.of(
                "groupIds",
                List.of(letter.get("id").asText()),
                "decision",
                template.get("decision").asText(),
                "reason",
                template.get("reason").asText()));
        JsonNode preview = job.commission().post("/decisions/" + consultation + "/preview", decision);
        int members = preview.get("opinions").asInt();
        Unexpected.unless(
                members == letter.get("opinions").asInt()
                        && preview.get("samples").get(0).get("reason").asText().startsWith("第十二条第二款"),
                "the preview says " + preview);
        decision.put("expected", members);
        int got = job.commission()
                .post("/decisions/" + consultation, decision)
                .get("decided")
                .asInt();
        Unexpected.unless(got == members, "of " + members + " members " + got + " got the decision");
        decided += got;
        job.say("a decision on a group: previewed, by a template, for each of its " + got + " members");
        return job
                .commission()
                .all("/groups/" + consultation + "/" + letter.get("id").asText() + "/opinions")
                .stream()
                .map(opinion -> opinion.get("id").asText())
                .collect(Collectors.toSet());
    }

    private void decide(List<JsonNode> all) {
        Set<String> grouped = decideGroup();
        List<JsonNode> opinions = all.stream()
                .filter(opinion -> !grouped.contains(opinion.get("id").asText()))
                .toList();
        for (int d = 0; d < DECISIONS.size(); d++) {
            int remainder = d;
            List<String> ids = java.util.stream.IntStream.range(0, opinions.size())
                    .filter(i -> i % DECISIONS.size() == remainder)
                    .mapToObj(i -> opinions.get(i).get("id").asText())
                    .toList();
            decided += job.commission()
                    .post(
                            "/decisions/" + consultation,
                            Map.of(
                                    "opinionIds",
                                    ids,
                                    "decision",
                                    DECISIONS.get(d).get(0),
                                    "reason",
                                    DECISIONS.get(d).get(1)))
                    .get("decided")
                    .asInt();
        }
        Unexpected.unless(decided == all.size(), decided + " of " + all.size() + " opinions decided");
        job.say("decisions: " + decided + ", of all six kinds, each with a reason");
    }

    /** Authors with a web comment read without an account; the liaison officers read for those who have none. */
    private int answers() {
        RestClient liaison = job.liaison("320404-01");
        int answered = 0;
        for (int i = 0; i < gathering.receipts().size(); i++) {
            JsonNode answer = (i < 4 ? job.anonymous() : liaison)
                    .get("/receipts/" + gathering.receipts().get(i));
            for (JsonNode opinion : answer.get("opinions")) {
                Unexpected.unless(
                        opinion.hasNonNull("decision")
                                && !opinion.get("reason").asText().isEmpty(),
                        "no answer behind receipt " + gathering.receipts().get(i));
            }
            answered++;
        }
        job.say("answers: " + answered + " receipts read, each with a decision and its reason");
        return answered;
    }

    /** The public's first comment is hidden, and shown again. */
    private void screen(String opinion) {
        for (boolean hidden : List.of(true, false)) {
            JsonNode screened = job.commission()
                    .post(
                            "/screenings/" + consultation,
                            Map.of(
                                    "opinionIds",
                                    List.of(opinion),
                                    "ground",
                                    "PERSONAL_DATA",
                                    "hidden",
                                    hidden,
                                    "reason",
                                    hidden ? "疑似含有他人电话号码，先行屏蔽（示例）" : "经核对不含他人个人信息（示例）"));
            Unexpected.unless(screened.get(0).get("isHidden").asBoolean() == hidden, "not screened: " + screened);
        }
        int kept = job.commission()
                .get("/screenings/" + consultation + "/" + opinion)
                .size();
        Unexpected.unless(kept == 2, "of 2 screenings " + kept + " are kept");
    }

    /** Every submission, decision, placement and screening is in the ledger, as it was. */
    private void ledger() {
        String verified = new ConsoleClient(
                        job.sshPort(), People.COMMISSION, job.people().password(People.COMMISSION))
                .run("consultation:verify");
        Unexpected.unless(verified.contains("The ledger is intact."), "consultation:verify: " + verified);
        JsonNode report = job.commission().post("/ledger/verifications", Map.of());
        long least = gathering.receipts().size() + (long) decided;
        Unexpected.unless(
                report.get("intact").asBoolean() && report.get("entries").asLong() >= least,
                "the ledger should have at least " + least + " entries: " + report);
        job.say("ledger: " + report.get("entries") + " entries verified, head "
                + report.get("head").asText().substring(0, 16) + "…");
    }

    private void balances() {
        JsonNode own = job.liaison("320404-01").get(path + "/balances");
        Unexpected.unless(
                own.size() == 1
                        && own.get(0).get("opinions").asLong()
                                == gathering.byMethod().get("spreadsheet-batch"),
                "a contact point should see its own balance only: " + own);
        job.say("balance of 320404-01: " + own.get(0).get("opinions") + " opinions, "
                + own.get(0).get("decisions"));
    }

    private void console() {
        ConsoleClient console =
                new ConsoleClient(job.sshPort(), People.COMMISSION, job.people().password(People.COMMISSION));
        show(console, "consultation:status " + consultation, "decided " + decided);
        show(console, "consultation:search --limit 3 " + consultation + " 限养", "opinions found; 0 entries");
        show(console, "consultation:groups --limit 3 " + consultation, "distinct texts");
    }

    private void show(ConsoleClient console, String command, String expected) {
        String shown = console.run(command);
        Unexpected.unless(shown.contains(expected), command + " does not show " + expected + ": " + shown);
        job.say("console: " + command);
        shown.lines().forEach(line -> job.out().println("      " + line));
    }
}
