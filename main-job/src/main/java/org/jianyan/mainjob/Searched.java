package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** Opinions are found by their words, and counted by every filter. */
final class Searched {
    private static final String WORDS = "words=多代同住%20已经办理登记";

    private final Job job;
    private final String search;

    Searched(Job job, String consultation) {
        this.job = job;
        search = "/searches/" + consultation;
    }

    void find() {
        Job.await(
                "the opinions to be indexed",
                () -> job.commission().get(search + "?limit=1").get("waiting").asLong() == 0);
        JsonNode hits = job.commission().get(search + "?" + WORDS + "&provision=第十二条");
        JsonNode counts = job.commission().get(search + "/counts?" + WORDS);
        long total = hits.get("total").asLong();
        Unexpected.unless(
                total > 0
                        && counts.get("total").asLong() == total
                        && sum(counts.get("kind")) == total
                        && hits.get("items").get(0).get("excerpts").toString().contains("\"isMatch\":true"),
                "the planted letter should be found, counted and marked: " + hits.get("total") + " " + counts);
        long own =
                job.liaison("320402-01").get(search + "?words=犬").get("total").asLong();
        long all = job.commission().get(search + "?words=犬").get("total").asLong();
        Unexpected.unless(own > 0 && own < all, "a contact point should find its own opinions only: " + own);
        job.say("searched: " + total + " opinions say 多代同住 and 已经办理登记; " + all + " speak of 犬, " + own
                + " of them from contact point 320402-01, which finds only those");
    }

    private static long sum(JsonNode counts) {
        return StreamSupport.stream(counts.spliterator(), false)
                .mapToLong(count -> count.get("opinions").asLong())
                .sum();
    }
}
