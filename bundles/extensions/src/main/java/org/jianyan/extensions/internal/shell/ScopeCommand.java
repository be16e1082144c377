package org.jianyan.extensions.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.extensions.Extension;
import org.jianyan.extensions.ExtensionService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "extension", name = "scope", description = "Gives an extension to another organisation")
public final class ScopeCommand implements Action {
    @Reference
    private ExtensionService extensions;

    @Argument(name = "name", description = "The extension's name", required = true)
    @Completion(ExtensionCompleter.class)
    private String name;

    @Argument(index = 1, name = "scope", description = "The organisation's code, or city", required = true)
    private String scope;

    @Override
    public Object execute() {
        Extension extension = extensions.rescope(ConsoleCaller.current(), name, "city".equals(scope) ? "" : scope);
        System.out.println(extension.scope().isEmpty() ? "city" : extension.scope());
        return null;
    }
}
