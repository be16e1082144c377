package org.jianyan.extensions.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.extensions.ExtensionService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "extension",
        name = "restore",
        description = "Lets a version of an extension run that was installed before")
public final class RestoreCommand implements Action {
    @Reference
    private ExtensionService extensions;

    @Argument(name = "name", description = "The extension's name", required = true)
    @Completion(ExtensionCompleter.class)
    private String name;

    @Argument(index = 1, name = "version", description = "One of those that extension:info tells", required = true)
    private String version;

    @Override
    public Object execute() {
        System.out.println(
                extensions.restore(ConsoleCaller.current(), name, version).version());
        return null;
    }
}
