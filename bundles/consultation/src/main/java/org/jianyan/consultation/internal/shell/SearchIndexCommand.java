package org.jianyan.consultation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.consultation.IndexState;
import org.jianyan.consultation.SearchService;
import org.jianyan.identity.Caller;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "consultation",
        name = "search-index",
        description = "Shows how far this node's search index is, or begins it anew")
public final class SearchIndexCommand implements Action {
    @Reference
    private SearchService searches;

    @Option(name = "--rebuild", description = "Makes it again from the database")
    private boolean isRebuild;

    @Override
    public Object execute() {
        Caller caller = ConsoleCaller.current();
        if (isRebuild) {
            searches.rebuild(caller);
            System.out.println("The search index is made again.");
            return null;
        }
        IndexState state = searches.index(caller);
        System.out.println(state.opinions() + " opinions up to entry " + state.position() + " of the ledger, "
                + state.waiting() + " entries wait");
        if (state.failure() != null) {
            System.out.println("It does not go on: " + state.failure());
        }
        return null;
    }
}
