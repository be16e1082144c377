package org.jianyan.consultation.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.NewScreening;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.ScreeningService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "consultation",
        name = "screen",
        description = "Hides opinions whose words must not be shown, or shows them again; it is recorded in the ledger")
public final class ScreenCommand implements Action {
    @Reference
    private ScreeningService screenings;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Argument(index = 1, name = "ground", description = "UNLAWFUL, PERSONAL_DATA or OTHER", required = true)
    @Completion(
            value = StringsCompleter.class,
            values = {"UNLAWFUL", "PERSONAL_DATA", "OTHER"})
    private String ground;

    @Argument(index = 2, name = "reason", description = "Why", required = true)
    private String reason;

    @Argument(
            index = 3,
            name = "opinions",
            description = "Ids of 1 to 500 opinions",
            required = true,
            multiValued = true)
    private List<String> opinions;

    @Option(name = "--show", description = "Show them again")
    private boolean isShown;

    @Override
    public Object execute() {
        List<Opinion> screened = screenings.screen(
                ConsoleCaller.current(), Uuids.require("id", id), new NewScreening(opinions, ground, !isShown, reason));
        System.out.println((isShown ? "shown again: " : "hidden, though still counted: ") + screened.size());
        return null;
    }
}
