package org.jianyan.extensions.internal.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.extensions.Extension;
import org.jianyan.extensions.ExtensionService;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.ConsoleFiles;

@Service
@Command(scope = "extension", name = "install", description = "Installs an extension")
public final class InstallCommand implements Action {
    @Reference
    private ExtensionService extensions;

    @Argument(
            name = "file",
            description = "Name of the file in the folder import of the data directory",
            required = true)
    private String file;

    @Argument(
            index = 1,
            name = "scope",
            description = "Code of the organisation whose it is; the whole city if left out")
    private String scope = "";

    @Override
    public Object execute() throws IOException {
        try (InputStream jar = Files.newInputStream(ConsoleFiles.find(file))) {
            Extension installed = extensions.install(ConsoleCaller.current(), scope, file, jar);
            System.out.println(installed.name() + " " + installed.version() + " runs, offering " + installed.offers());
        }
        return null;
    }
}
