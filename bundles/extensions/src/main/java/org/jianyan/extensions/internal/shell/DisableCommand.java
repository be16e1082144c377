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
@Command(scope = "extension", name = "disable", description = "Stops an extension on every node; it stays installed")
public final class DisableCommand implements Action {
    @Reference
    private ExtensionService extensions;

    @Argument(name = "name", description = "The extension's name", required = true)
    @Completion(ExtensionCompleter.class)
    private String name;

    @Argument(index = 1, name = "reason", description = "Why", required = true)
    private String reason;

    @Override
    public Object execute() {
        System.out.println(
                extensions.disable(ConsoleCaller.current(), name, reason).state());
        return null;
    }
}
