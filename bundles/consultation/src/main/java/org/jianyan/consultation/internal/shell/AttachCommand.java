package org.jianyan.consultation.internal.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.consultation.Attached;
import org.jianyan.consultation.SubmissionService;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.ConsoleFiles;

@Service
@Command(
        scope = "consultation",
        name = "attach",
        description = "Adds a file of the folder import in the data directory to a submission")
public final class AttachCommand implements Action {
    @Reference
    private SubmissionService submissions;

    @Argument(name = "receipt", description = "The submission's receipt code", required = true)
    private String receipt;

    @Argument(index = 1, name = "file", description = "Name of the file", required = true)
    private String file;

    @Override
    public Object execute() throws IOException {
        Path path = ConsoleFiles.find(file);
        try (InputStream content = Files.newInputStream(path)) {
            Attached attached = submissions.attach(
                    ConsoleCaller.current(), receipt, path.getFileName().toString(), content);
            System.out.println("attached " + attached.name() + ", " + attached.mediaType() + ", " + attached.size()
                    + " bytes, SHA-256 " + attached.sha256());
        }
        return null;
    }
}
