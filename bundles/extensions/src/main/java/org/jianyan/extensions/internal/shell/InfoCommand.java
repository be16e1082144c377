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
@Command(scope = "extension", name = "info", description = "Tells all about an extension")
public final class InfoCommand implements Action {
    @Reference
    private ExtensionService extensions;

    @Argument(name = "name", description = "The extension's name", required = true)
    @Completion(ExtensionCompleter.class)
    private String name;

    @Override
    public Object execute() {
        Extension extension = extensions.get(ConsoleCaller.current(), name);
        System.out.println("name      " + extension.name());
        System.out.println("version   " + extension.version() + " of " + extension.versions());
        System.out.println("scope     " + (extension.scope().isEmpty() ? "the whole city" : extension.scope()));
        System.out.println("state     " + extension.state());
        System.out.println("offers    " + String.join(", ", extension.offers()));
        System.out.println("problem   " + extension.problem());
        System.out.println("signer    " + (extension.signer().isEmpty() ? "UNSIGNED" : extension.signer()));
        System.out.println("sha-256   " + extension.sha256());
        System.out.println("changed   " + extension.changedAt() + " by " + extension.changedBy());
        return null;
    }
}
