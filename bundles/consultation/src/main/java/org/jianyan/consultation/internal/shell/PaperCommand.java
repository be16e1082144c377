package org.jianyan.consultation.internal.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.paper.Paper;
import org.jianyan.consultation.paper.PaperRequest;
import org.jianyan.consultation.paper.PaperService;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.ConsoleFiles;

@Service
@Command(scope = "consultation", name = "paper", description = "Writes an official paper into the folder export")
public final class PaperCommand implements Action {
    @Reference
    private PaperService papers;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Argument(
            index = 1,
            name = "kind",
            description = "request, collation-table, adoption-table or report",
            required = true)
    @Completion(
            value = StringsCompleter.class,
            values = {"request", "collation-table", "adoption-table", "report"})
    private String kind;

    @Argument(index = 2, name = "format", description = "docx, pdf, xlsx or csv")
    @Completion(
            value = StringsCompleter.class,
            values = {"docx", "pdf", "xlsx", "csv"})
    private String format = "docx";

    @Option(name = "--contact-point", description = "For the adoption table: whose opinions, by the code")
    private String contactPoint;

    @Option(name = "--number", description = "For the letter: its number")
    private String number;

    @Option(name = "--contact", description = "For the letter: whom to ask, and how")
    private String contact;

    @Option(name = "--questions", description = "For the letter: what is asked in particular, a line each")
    private String questions;

    @Override
    public Object execute() throws IOException {
        UUID consultation = Uuids.require("id", id);
        Paper paper = papers.paper(
                ConsoleCaller.current(),
                consultation,
                new PaperRequest(kind, format, contactPoint, number, contact, questions));
        Path file = ConsoleFiles.create(consultation + "-" + paper.name());
        try (OutputStream out = Files.newOutputStream(file)) {
            paper.body().write(out);
        }
        System.out.println(file);
        return null;
    }
}
