package org.jianyan.consultation.internal.shell;

import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.decision.Adoption;
import org.jianyan.consultation.decision.AdoptionService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "consultation",
        name = "adoptions",
        description = "Lists the opinions that were adopted with the words they led to, new ones in 【】")
public final class AdoptionsCommand implements Action {
    @Reference
    private AdoptionService adoptions;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Option(name = "--version", description = "A later version's id, the latest if left out")
    private String version;

    @Option(name = "--limit", description = "How many, 1 to 500")
    private int limit = 20;

    @Override
    public Object execute() {
        UUID wanted = version == null ? null : Uuids.require("version", version);
        ShellTable table = new ShellTable();
        table.column("Decision");
        table.column("On");
        table.column("Now");
        table.column("Changed");
        table.column("Opinion");
        table.column("Words");
        adoptions
                .adoptions(ConsoleCaller.current(), Uuids.require("id", id), wanted, PageRequest.of(limit, null))
                .items()
                .forEach(adoption -> table.addRow()
                        .addContent(
                                adoption.decision().title(),
                                adoption.beforeLabel(),
                                adoption.afterLabel() == null ? "" : adoption.afterLabel(),
                                adoption.isChanged() ? "yes" : "no",
                                adoption.text(),
                                words(adoption)));
        table.print(System.out);
        return null;
    }

    private static String words(Adoption adoption) {
        return adoption.after().stream()
                .map(part -> part.isNew() ? "【" + part.text() + "】" : part.text())
                .collect(Collectors.joining());
    }
}
