package org.jianyan.legislation.internal.shell;

import java.nio.file.Files;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.ConsoleFiles;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftImport;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.TextService;

@Service
@Command(scope = "legislation", name = "import", description = "Imports a text as a new draft's first version")
public final class TextImportCommand implements Action {
    @Argument(
            index = 0,
            name = "file",
            required = true,
            description = "Name of a docx, text or Markdown file in the server's folder data/import")
    private String file;

    @Argument(
            index = 1,
            name = "organisation",
            required = true,
            description = "Code of the organisation whose draft it is")
    private String organisation;

    @Argument(index = 2, name = "label", required = true, description = "Label of the version")
    private String label;

    @Option(name = "--accept-faults", description = "Imports the text although it has faults")
    private boolean acceptFaults;

    @Option(name = "--source", description = "CITY, PROVINCE or NATION: who has sent it down, if anybody")
    @Completion(
            value = StringsCompleter.class,
            values = {"CITY", "PROVINCE", "NATION"})
    private String source;

    @Option(name = "--sent-by", description = "Who has sent it down, by name")
    private String sentBy;

    @Reference
    private DraftService drafts;

    @Reference
    private TextService texts;

    @Override
    public Object execute() throws Exception {
        try (var in = Files.newInputStream(ConsoleFiles.find(file))) {
            TextService.Reading reading = texts.read(ConsoleCaller.current(), in);
            Draft draft = drafts.importText(
                    ConsoleCaller.current(),
                    new DraftImport(organisation, reading.title(), label, reading.text(), acceptFaults, source, sentBy),
                    Optional.empty());
            System.out.println(draft.id() + " " + draft.title() + " " + reading.counts());
        }
        return null;
    }
}
