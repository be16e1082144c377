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
@Command(scope = "extension", name = "remove", description = "Removes an extension; what was gathered by it stays")
public final class RemoveCommand implements Action {
    @Reference
    private ExtensionService extensions;

    @Argument(name = "name", description = "The extension's name", required = true)
    @Completion(ExtensionCompleter.class)
    private String name;

    @Override
    public Object execute() {
        extensions.remove(ConsoleCaller.current(), name);
        System.out.println("removed " + name);
        return null;
    }
}
