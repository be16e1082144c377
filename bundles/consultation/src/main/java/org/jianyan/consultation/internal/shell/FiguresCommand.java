package org.jianyan.consultation.internal.shell;

import java.util.Objects;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.figure.FigureService;
import org.jianyan.consultation.figure.Figures;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "consultation",
        name = "figures",
        description = "Counts a consultation by every dimension, and its rates")
public final class FiguresCommand implements Action {
    @Reference
    private FigureService service;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Override
    public Object execute() {
        Figures figures = service.figures(ConsoleCaller.current(), Uuids.require("id", id));
        System.out.printf(
                "%d submissions, %d opinions, %s texts, %s groups; %d contact points asked, %d accepted, %d reports sent, %d"
                        + " overdue%n",
                figures.submissions(),
                figures.opinions(),
                Objects.toString(figures.texts(), "-"),
                Objects.toString(figures.groups(), "-"),
                figures.asked(),
                figures.accepted(),
                figures.sent(),
                figures.overdue());
        System.out.println("response " + shown(figures.rates().response()) + ", distinctness "
                + shown(figures.rates().distinctness()) + ", answered "
                + shown(figures.rates().answered()) + ", adoption "
                + shown(figures.rates().adoption()));
        ShellTable table = new ShellTable();
        table.column("By");
        table.column("");
        table.column("Opinions");
        figures.counts()
                .forEach((dimension, counts) -> counts.forEach(
                        count -> table.addRow().addContent(dimension.id(), count.label(), count.opinions())));
        table.print(System.out);
        return null;
    }

    private static String shown(Double rate) {
        return rate == null ? "-" : String.format("%.2f %%", rate * 100);
    }
}
