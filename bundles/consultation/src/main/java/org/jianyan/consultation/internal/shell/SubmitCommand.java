package org.jianyan.consultation.internal.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.NewSubmission;
import org.jianyan.consultation.OpinionService;
import org.jianyan.consultation.Receipt;
import org.jianyan.consultation.internal.JsonForms;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.ConsoleFiles;

@Service
@Command(
        scope = "consultation",
        name = "submit",
        description = "Hands in a form of a collection method, a JSON file of the folder import in the data directory")
public final class SubmitCommand implements Action {
    @Reference
    private OpinionService opinions;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Argument(index = 1, name = "point", description = "Code of the contact point it is for", required = true)
    private String point;

    @Argument(index = 2, name = "method", description = "The collection method's id", required = true)
    private String method;

    @Argument(index = 3, name = "file", description = "Name of the file", required = true)
    private String file;

    @Override
    public Object execute() throws IOException {
        String form = Files.readString(ConsoleFiles.find(file));
        Receipt receipt = opinions.submit(
                ConsoleCaller.current(),
                Uuids.require("id", id),
                new NewSubmission(method, point, JsonForms.object("form", form)),
                Optional.empty());
        System.out.println(receipt.opinions() + " opinions, receipt " + receipt.receipt());
        return null;
    }
}
