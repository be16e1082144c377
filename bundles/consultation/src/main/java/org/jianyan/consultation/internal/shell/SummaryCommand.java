package org.jianyan.consultation.internal.shell;

import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.summary.NewSummary;
import org.jianyan.consultation.summary.PublishedSummary;
import org.jianyan.consultation.summary.SummaryDraft;
import org.jianyan.consultation.summary.SummaryFigures;
import org.jianyan.consultation.summary.SummaryPoint;
import org.jianyan.consultation.summary.SummaryService;
import org.jianyan.identity.Caller;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "consultation",
        name = "summary",
        description = "Shows what was said, what was done and why, as published; or the draft of it, or publishes that")
public final class SummaryCommand implements Action {
    @Reference
    private SummaryService summaries;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Option(name = "--draft", description = "Shows what a summary can be written from")
    private boolean draft;

    @Option(name = "--publish", description = "Publishes the draft's points behind this introduction")
    private String introduction;

    @Override
    public Object execute() {
        Caller caller = ConsoleCaller.current();
        UUID consultation = Uuids.require("id", id);
        if (draft) {
            SummaryDraft made = summaries.draft(caller, consultation);
            show(made.figures(), made.points());
            return null;
        }
        PublishedSummary published = introduction == null
                ? summaries.get(caller, consultation)
                : summaries.publish(
                        caller,
                        consultation,
                        new NewSummary(
                                introduction,
                                summaries.draft(caller, consultation).points(),
                                List.of()));
        System.out.println(published.title() + ", published " + published.publishedAt());
        System.out.println(published.introduction());
        show(published.figures(), published.points());
        return null;
    }

    private static void show(SummaryFigures figures, List<SummaryPoint> points) {
        System.out.println(figures.submissions() + " submissions, " + figures.opinions() + " opinions, "
                + figures.texts() + " distinct texts, " + figures.groups() + " groups");
        ShellTable table = new ShellTable();
        table.column("Provision");
        table.column("Opinions").alignRight();
        table.column("Said");
        table.column("Done");
        table.column("Why");
        points.forEach(point -> table.addRow()
                .addContent(point.provision(), point.opinions(), point.said(), point.done(), point.why()));
        table.print(System.out);
    }
}
