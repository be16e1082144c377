package org.jianyan.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Placements;
import org.jianyan.consultation.internal.paper.OpinionTables;
import org.jianyan.consultation.internal.paper.Papers;
import org.jianyan.consultation.paper.Paper;
import org.jianyan.consultation.paper.PaperRequest;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Grant;
import org.jianyan.identity.Role;
import org.jianyan.legislation.internal.Drafts;
import org.jianyan.legislation.internal.Lineages;

/** How long a consultation's collation table takes to be written, in as little memory as the program is given. */
public final class PaperBenchmark {
    private static final Caller COMMISSION =
            new Caller(Uuids.next(), "fagongwei", List.of(new Grant(Role.COMMISSION, Uuids.next(), "/320400/")));

    private final FilledDatabase database;
    private final UUID id;
    private final Path directory;

    private PaperBenchmark(FilledDatabase database) throws IOException {
        this.database = database;
        id = database.consultation.id();
        directory = Files.createTempDirectory("papers");
    }

    /** @param args as for {@link FilledDatabase#each} */
    public static void main(String[] args) throws IOException, SQLException {
        System.out.printf("heap at most %,d MB%n", Runtime.getRuntime().maxMemory() >> 20);
        FilledDatabase.each(args, database -> new PaperBenchmark(database).run());
    }

    private void run() throws SQLException, IOException {
        database.fill();
        int opinions = database.corpus.texts.size();
        database.corpus.texts.clear();
        Consultations consultations = new Consultations(database.jpa, null, null, null, null, null, null);
        Drafts drafts = new Drafts(database.jpa, null, null, null);
        Placements placements = new Placements(
                database.jpa, consultations, drafts, new Lineages(database.jpa, drafts, null), null, null);
        Papers papers = new Papers(
                database.jpa,
                consultations,
                null,
                null,
                null,
                new OpinionTables(database.jpa, drafts, placements),
                drafts);
        System.out.printf("%-8s %8s %14s %10s%n", "format", "s", "opinions a s", "MB");
        for (String format : new String[] {"csv", "xlsx", "docx", "pdf"}) {
            measure(
                    papers.paper(COMMISSION, id, new PaperRequest("collation-table", format), UnaryOperator.identity()),
                    opinions);
        }
    }

    private void measure(Paper paper, int opinions) throws IOException {
        Path file = directory.resolve(paper.name());
        long start = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            paper.body().write(out);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%-8s %8.1f %,14.0f %,10d%n",
                paper.name().replaceAll(".*\\.", ""), seconds, opinions / seconds, Files.size(file) >> 20);
        Files.delete(file);
    }
}
