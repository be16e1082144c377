package org.jianyan.extensions.internal.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.extensions.Extension;
import org.jianyan.extensions.ExtensionService;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.ConsoleFiles;

@Service
@Command(
        scope = "extension",
        name = "update",
        description = "Installs another version of an extension, in the same scope")
public final class UpdateCommand implements Action {
    @Reference
    private ExtensionService extensions;

    @Argument(name = "name", description = "The extension's name", required = true)
    @Completion(ExtensionCompleter.class)
    private String name;

    @Argument(
            index = 1,
            name = "file",
            description = "Name of the file in the folder import of the data directory",
            required = true)
    private String file;

    @Override
    public Object execute() throws IOException {
        extensions.get(ConsoleCaller.current(), name);
        try (InputStream jar = Files.newInputStream(ConsoleFiles.find(file))) {
            Extension installed = extensions.install(ConsoleCaller.current(), null, file, jar);
            System.out.println(installed.name() + " " + installed.version() + " runs, offering " + installed.offers());
        }
        return null;
    }
}
