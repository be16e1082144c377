package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** The exchange with the digital People's Congress: the consultation comes in from it, what became of it goes back. */
final class PeerExchange {
    private final Job job;
    private final PeerProcess peer;
    private final ConsoleClient console;
    private final String taskNumber = "示例-" + UUID.randomUUID().toString().substring(0, 8);
    private String exchange;

    PeerExchange(Job job, PeerProcess peer) {
        this.job = job;
        this.peer = peer;
        console = new ConsoleClient(job.sshPort(), "admin", job.adminPassword());
    }

    /** Sets the connector up as an administrator would; returns the consultation that the task became. */
    String receive(String title, String label, String text) {
        configure("org.jianyan.digitalnpc", "organisation.code", People.CITY);
        configure("org.jianyan.digitalnpc.rest", "token", peer.token());
        configure("org.jianyan.digitalnpc.rest", "url", peer.url());
        peer.control(Map.of("failNext", 3, "repeatTasks", true));
        peer.addTask(Map.of(
                "id", UUID.randomUUID().toString(),
                "kind", "consultation-task",
                "version", 1,
                "createdAt", OffsetDateTime.now().toString(),
                "payload",
                        Map.of(
                                "taskNumber",
                                taskNumber,
                                "title",
                                "关于《" + title + "》征求意见",
                                "deadline",
                                OffsetDateTime.now().plusDays(30).toString(),
                                "visibility",
                                "PUBLIC",
                                "draft",
                                Map.of("title", title, "label", label, "text", text))));
        Job.await("the task to become a consultation", () -> find() != null);
        JsonNode found = find();
        exchange = found.get("id").asText();
        peer.control(Map.of("repeatTasks", false));
        job.say("task " + taskNumber
                + " came in from the digital People's Congress, which failed 3 calls first and gave"
                + " it out again and again: one consultation");
        return found.get("consultationId").asText();
    }

    private void configure(String pid, String name, String value) {
        String answer = console.run("config:property-set -p " + pid + " " + name + " " + value);
        Unexpected.unless(answer.isBlank(), "config:property-set says: " + answer);
    }

    private JsonNode find() {
        JsonNode found = null;
        for (JsonNode candidate : job.commission().all("/digital-npc/exchanges")) {
            if (candidate.get("taskNumber").asText().equals(taskNumber)) {
                Unexpected.unless(found == null, "the task became two consultations");
                found = candidate;
            }
        }
        return found;
    }

    /** Closes the consultation while the peer is slow, fails, loses answers and refuses a message for good. */
    void close(String consultation) {
        peer.control(Map.of("delayMillis", 200, "failNext", 2, "loseNext", 2, "rejectNext", 1));
        job.commission().post("/consultations/" + consultation + "/closure", Map.of());
        Job.await("the message that the peer refuses to be given up", () -> dead() != null);
        String refused = dead().get("id").asText();
        Unexpected.unless(
                console.run("digital-npc:status").contains(refused),
                "digital-npc:status does not show what was given up");
        console.run("digital-npc:retry " + refused);
        job.say(
                "exchange: one message refused by the peer, shown by digital-npc:status, sent again by digital-npc:retry");
    }

    private JsonNode dead() {
        JsonNode page = job.commission().get("/digital-npc/outbox?state=dead");
        return page.get("items").isEmpty() ? null : page.get("items").get(0);
    }

    /** Both sides agree by count and digest, and nothing came twice. */
    void agree(long opinions, long decisions) {
        Job.await("both sides of the exchange to agree", () -> {
            JsonNode theirs = peer.state().path("tasks").path(taskNumber);
            return theirs.path("opinions").asLong() == opinions
                    && theirs.path("decisions").asLong() == decisions
                    && theirs.has("tableOpinions");
        });
        JsonNode ours = find();
        JsonNode state = peer.state();
        JsonNode theirs = state.get("tasks").get(taskNumber);
        String digest = theirs.get("opinionsDigest").asText();
        Unexpected.unless(
                exchange.equals(ours.get("id").asText())
                        && ours.get("opinions").asLong() == opinions
                        && ours.get("decisions").asLong() == decisions
                        && ours.get("opinionsDigest").asText().equals(digest)
                        && theirs.get("tableDigest").asText().equals(digest)
                        && theirs.get("tableIntact").asBoolean()
                        && theirs.get("tableOpinions").asLong() == opinions,
                "the sides do not agree: " + ours + " and " + theirs);
        job.say("exchange: " + opinions + " opinions, the collation table and " + decisions
                + " decisions are with the peer, digests agree; " + state.get("failed") + " calls failed, "
                + state.get("cameAgain") + " messages came again and were known");
    }

    /** The peer goes away; the connector is told so. */
    void end() {
        configure("org.jianyan.digitalnpc.rest", "url", "''");
    }
}
