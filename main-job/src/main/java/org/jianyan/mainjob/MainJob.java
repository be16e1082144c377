package org.jianyan.mainjob;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Carries one law through its life: the consultation comes in from the digital People's Congress, opinions are gathered,
 * decided on and answered, the adopted law is made known and evaluated, and so is the contact points' year; through REST,
 * SOAP and the console. Arguments: the server's address, its SSH port, its data directory, the extension's jar. Exits 0
 * only if every step had its expected result.
 */
public final class MainJob {
    private static final int ARTICLES = 61;
    private static final int CHAPTERS = 7;
    private static final int ITEMS = 30;
    private static final String TITLE = "养犬管理条例（示例）";
    /** What the adopted text has in place of the draft's words. */
    private static final Map<String, String> CHANGES = Map.of("每户限养一条。", "每户限养一条，多代同住的可以申请认定。");

    private final Job job;
    private final Path extension;
    private int provisions;

    private MainJob(Job job, Path extension) {
        this.job = job;
        this.extension = extension;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Job job = new Job(args[0], Integer.parseInt(args[1]), Path.of(args[2]), out);
            new MainJob(job, Path.of(args[3])).run();
        } catch (Unexpected | UncheckedIOException e) {
            out.println();
            out.println("main job: failed: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private void run() {
        organisations();
        Planning planning = new Planning(job);
        planning.run();
        String text = text();
        try (PeerProcess peer = new PeerProcess(job.dir().resolve("npc-peer"));
                Told told = new Told(job)) {
            told.begin();
            PeerExchange exchange = new PeerExchange(job, peer);
            String consultation = exchange.receive(TITLE, "征求意见稿", text);
            String draft = job.commission()
                    .get("/consultations/" + consultation)
                    .get("draftId")
                    .asText();
            planning.begin(draft);
            Papers papers = new Papers(job, consultation);
            papers.request();
            Work work = new Work(job, consultation);
            work.ask(draft);
            Gathering gathering = new Gathering(job, extension, consultation, citations(draft));
            gathering.run();
            new HandedIn(job, gathering, consultation).run();
            new Asking(job, gathering, consultation).run();
            Grouped grouped = new Grouped(job, gathering, consultation);
            grouped.plant();
            grouped.find();
            new Searched(job, consultation).find();
            work.report(gathering.receipt("symposium"));
            exchange.close(consultation);
            Life life = new Life(job);
            life.study(consultation);
            work.rework();
            new SecondDraft(job, draft, consultation).run();
            Concluding concluding = new Concluding(job, consultation, gathering);
            concluding.run();
            exchange.agree(
                    gathering.byMethod().values().stream()
                            .mapToLong(Long::longValue)
                            .sum(),
                    concluding.decided());
            exchange.end();
            adopt(draft);
            planning.end();
            new Publicity(job, draft).run();
            new LawEvaluation(job, draft).run();
            YearOfWork year = new YearOfWork(job);
            year.begin();
            new PointEvaluation(job).run();
            new Judgement(job).run();
            life.answer(consultation);
            life.prove(consultation);
            new Counted(job, consultation).run();
            papers.write();
            life.tell(consultation);
            work.feedBack();
            told.end();
            life.end(consultation);
            life.begin(draft, "关于《" + TITLE + "》修改的征求意见");
            new Subjects(job).run();
            year.run();
            report(gathering, concluding);
        }
    }

    private void organisations() {
        job.people().ensure(job.anonymous(), job.adminPassword());
        int points = job.commission().all("/contact-points").size();
        Unexpected.unless(points >= People.CONTACT_POINTS.size(), "only " + points + " contact points");
        job.say("organisations: 1 commission, " + People.DISTRICTS.size() + " districts, " + points
                + " contact points, " + job.people().all().size() + " people");
        Selection.report(job);
        new Standards(job).run();
    }

    private static String text() {
        try (InputStream in = MainJob.class.getResourceAsStream("/shanghai-dog-keeping.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode tree(String draft, int version) {
        JsonNode versions = job.commission().get("/drafts/" + draft).get("versions");
        return job.commission()
                .get("/drafts/" + draft + "/versions/"
                        + versions.get(version).get("id").asText() + "/provisions");
    }

    private List<String> citations(String draft) {
        JsonNode tree = tree(draft, 0);
        Map<String, Long> kinds = new LinkedHashMap<>();
        tree.forEach(provision -> kinds.merge(provision.get("kind").asText(), 1L, Long::sum));
        Unexpected.unless(
                kinds.getOrDefault("ARTICLE", 0L) == ARTICLES
                        && kinds.getOrDefault("CHAPTER", 0L) == CHAPTERS
                        && kinds.getOrDefault("ITEM", 0L) == ITEMS,
                "the statute has " + CHAPTERS + " chapters, " + ARTICLES + " articles, " + ITEMS + " items, read: "
                        + kinds);
        provisions = tree.size();
        List<String> labels = new ArrayList<>();
        tree.forEach(provision -> {
            if (List.of("ARTICLE", "ITEM").contains(provision.get("kind").asText())) {
                labels.add(provision.get("label").asText());
            }
        });
        job.say("its draft: "
                + kinds.entrySet().stream()
                        .map(kind -> kind.getValue() + " " + kind.getKey().toLowerCase(Locale.ROOT) + "s")
                        .collect(Collectors.joining(", ")));
        return labels;
    }

    /** The second draft is adopted, with one change more. */
    private void adopt(String draft) {
        JsonNode second =
                job.commission().get("/drafts/" + draft).get("versions").get(1);
        String adopted = new String(
                job.commission()
                        .download("/drafts/" + draft + "/versions/"
                                + second.get("id").asText() + "/text.txt"),
                StandardCharsets.UTF_8);
        for (Map.Entry<String, String> change : CHANGES.entrySet()) {
            adopted = adopted.replace(change.getKey(), change.getValue());
        }
        job.commission()
                .post(
                        "/drafts/" + draft + "/versions",
                        Map.of("label", "公布稿", "text", adopted, "inForceFrom", "2026-11-01"));
        Set<String> lineage = new HashSet<>();
        tree(draft, 0)
                .forEach(provision -> lineage.add(provision.get("lineageId").asText()));
        int same = 0;
        JsonNode now = tree(draft, 2);
        for (JsonNode provision : now) {
            same += lineage.contains(provision.get("lineageId").asText()) ? 1 : 0;
        }
        Unexpected.unless(same > provisions * 9 / 10, "only " + same + " provisions stayed");
        job.say("adopted: the law is in force, " + same + " of its " + now.size()
                + " provisions have kept their identity since the first draft");
    }

    private void report(Gathering gathering, Concluding concluding) {
        job.out().println();
        job.out().println("provisions            " + provisions);
        gathering.byMethod().forEach((method, count) -> job.out()
                .printf("opinions              %d by %s%n", count, method));
        job.out().println("refused rows          " + gathering.refused());
        job.out().println("provisions commented  " + concluding.commented());
        job.out().println("decisions             " + concluding.decided());
        job.out().println("answered receipts     " + concluding.answered());
        job.papers().forEach(paper -> job.out().println("paper                 " + paper));
        job.out().println("main job: ok");
    }
}
