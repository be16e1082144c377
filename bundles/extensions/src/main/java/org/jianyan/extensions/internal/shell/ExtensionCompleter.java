package org.jianyan.extensions.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jianyan.extensions.Extension;
import org.jianyan.extensions.ExtensionService;
import org.jianyan.identity.ConsoleCaller;

/** Completes names of extensions. */
@Service
public final class ExtensionCompleter implements Completer {
    @Reference
    private ExtensionService extensions;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> names = extensions.list(ConsoleCaller.current()).stream()
                .map(Extension::name)
                .toList();
        return new StringsCompleter(names).complete(session, line, candidates);
    }
}
