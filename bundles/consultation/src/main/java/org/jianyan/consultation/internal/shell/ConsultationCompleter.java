package org.jianyan.consultation.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jianyan.commons.PageRequest;
import org.jianyan.consultation.ConsultationService;
import org.jianyan.identity.ConsoleCaller;

/** Completes ids of consultations. */
@Service
public final class ConsultationCompleter implements Completer {
    @Reference
    private ConsultationService consultations;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> ids =
                consultations.list(ConsoleCaller.current(), new PageRequest(PageRequest.MAX_LIMIT, "")).items().stream()
                        .map(consultation -> consultation.id().toString())
                        .toList();
        return new StringsCompleter(ids).complete(session, line, candidates);
    }
}
