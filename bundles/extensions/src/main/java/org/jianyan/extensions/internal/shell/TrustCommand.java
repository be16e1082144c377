package org.jianyan.extensions.internal.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.extensions.Publisher;
import org.jianyan.extensions.PublisherService;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.ConsoleFiles;

@Service
@Command(scope = "extension", name = "trust", description = "Trusts the certificate of a publisher of extensions")
public final class TrustCommand implements Action {
    @Reference
    private PublisherService publishers;

    @Argument(
            name = "file",
            description = "Name of the file in the folder import of the data directory",
            required = true)
    private String file;

    @Override
    public Object execute() throws IOException {
        try (InputStream certificate = Files.newInputStream(ConsoleFiles.find(file))) {
            Publisher publisher = publishers.trust(ConsoleCaller.current(), certificate);
            System.out.println("trusted " + publisher.subject() + ", id " + publisher.id());
        }
        return null;
    }
}
