package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** A consultation's live figures, by REST, SOAP and the console. */
final class Counted {
    private final Job job;
    private final String consultation;

    Counted(Job job, String consultation) {
        this.job = job;
        this.consultation = consultation;
    }

    void run() {
        String path = "/figures/" + consultation;
        JsonNode figures = job.commission().get(path);
        long opinions = figures.get("opinions").asLong();
        for (JsonNode counts : figures.get("counts")) {
            long sum = 0;
            for (JsonNode count : counts) {
                sum += count.get("opinions").asLong();
            }
            Unexpected.unless(sum == opinions, "of " + opinions + " opinions the figures have " + counts);
        }
        long own = 0;
        for (String point :
                People.CONTACT_POINTS.stream().map(one -> one.get("code")).toList()) {
            own += job.liaison(point).get(path).get("opinions").asLong();
        }
        long ofPublic = 0;
        for (JsonNode count : figures.at("/counts/SOURCE")) {
            ofPublic +=
                    count.get("key").asText().isEmpty() ? count.get("opinions").asLong() : 0;
        }
        Unexpected.unless(own + ofPublic == opinions, "the contact points' own figures sum up to " + own);
        String csv = new String(job.commission().download(path + "/day.csv"), StandardCharsets.UTF_8);
        Unexpected.unless(csv.lines().skip(1).findFirst().isPresent(), "no day in " + csv);
        String soap = SoapClient.texts(
                        job.soap("figures", People.COMMISSION)
                                .call("fetchFigures", "<consultationId>" + consultation + "</consultationId>"),
                        "adoption")
                .get(0);
        String console = new ConsoleClient(
                        job.sshPort(), People.COMMISSION, job.people().password(People.COMMISSION))
                .run("consultation:figures " + consultation);
        Unexpected.unless(console.contains(opinions + " opinions"), "consultation:figures says " + console);
        job.say("figures: " + figures.get("counts").size() + " dimensions of " + opinions + " opinions, response "
                + figures.at("/rates/response") + ", distinctness " + figures.at("/rates/distinctness") + ", adoption "
                + soap
                + "; csv, charts; each contact point sees its own");
        charts(path);
    }

    /** Drawn where there are fonts. */
    private void charts(String path) {
        if (job.commission().status(path + "/method.png") == 200) {
            job.keep("method.png", job.commission().download(path + "/method.png"));
            job.keep("provision.svg", job.commission().download(path + "/provision.svg"));
        }
    }
}
