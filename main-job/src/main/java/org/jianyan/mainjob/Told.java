package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jianyan.mainjob.WebhookReceiver.Received;

/** A contact point's own system is told of what happens, by signed webhook. */
final class Told implements AutoCloseable {
    private static final String POINT = "320400-01";
    private static final int OK = 200;

    private final Job job;
    private final WebhookReceiver receiver = new WebhookReceiver();
    private String recipient;

    Told(Job job) {
        this.job = job;
    }

    /** The administrator lists the system, the contact point adds it. */
    void begin() {
        int refused = add().statusCode();
        Unexpected.unless(refused == 400 || refused == 503, "a server that is not listed was answered " + refused);
        new ConsoleClient(job.sshPort(), "admin", job.adminPassword())
                .run("config:property-set -p org.jianyan.notices.webhook servers " + receiver.origin());
        AtomicReference<HttpResponse<byte[]>> answer = new AtomicReference<>(add());
        Job.await("the webhook's configuration", () -> {
            if (answer.get().statusCode() != OK) {
                answer.set(add());
            }
            return answer.get().statusCode() == OK;
        });
        JsonNode added = RestClient.json(answer.get());
        recipient = added.at("/recipient/id").asText();
        receiver.expect(added.get("secret").asText());
        job.liaison(POINT).post("/notice-recipients/" + recipient + "/trial", Map.of());
        Job.await("the notice that tries it out", () -> types().containsKey("test"));
    }

    private HttpResponse<byte[]> add() {
        return job.liaison(POINT)
                .trying(
                        "/notice-recipients",
                        Map.of(
                                "organisationCode",
                                POINT,
                                "channel",
                                "webhook",
                                "address",
                                receiver.address(),
                                "language",
                                "zh"));
    }

    private Map<String, Long> types() {
        return receiver.received().stream()
                .collect(Collectors.groupingBy(Received::type, TreeMap::new, Collectors.counting()));
    }

    /** What came of it. */
    void end() {
        Set<String> expected = Set.of("task.given", "report.returned", "consultation.answered");
        Job.await("the notices", () -> types().keySet().containsAll(expected));
        List<Received> received = receiver.received();
        Unexpected.unless(received.stream().allMatch(Received::isSigned), "a notice is not signed");
        long distinct = received.stream().map(Received::id).distinct().count();
        Unexpected.unless(distinct == received.size(), "a notice came twice: " + types());
        String listed = SoapClient.texts(
                        job.soap("notice-recipients", People.liaison(POINT)).call("listRecipients", ""), "address")
                .toString();
        Unexpected.unless(listed.contains(receiver.address()), "the recipients are " + listed);
        String shown = new ConsoleClient(
                        job.sshPort(), People.COMMISSION, job.people().password(People.COMMISSION))
                .run("notices:list --state sent");
        Unexpected.unless(shown.contains("webhook"), "notices:list says " + shown);
        job.say("notices: a contact point's system was told by signed webhook, each once: " + types());
    }

    /** The system goes, and nothing is sent to it any more. */
    @Override
    public void close() {
        if (recipient != null) {
            job.liaison(POINT).delete("/notice-recipients/" + recipient);
        }
        receiver.close();
    }
}
