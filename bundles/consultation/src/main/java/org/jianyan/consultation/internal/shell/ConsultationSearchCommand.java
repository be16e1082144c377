package org.jianyan.consultation.internal.shell;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionQuery;
import org.jianyan.consultation.SearchCounts.Count;
import org.jianyan.consultation.SearchHits;
import org.jianyan.consultation.SearchService;
import org.jianyan.identity.Caller;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "consultation", name = "search", description = "Finds opinions by words and filters, and counts them")
public final class ConsultationSearchCommand implements Action {
    @Reference
    private SearchService searches;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Argument(index = 1, name = "words", description = "All must be there; none for every opinion")
    private String words;

    @Option(name = "--provision", description = "As it is cited; more than one may be given", multiValued = true)
    private List<String> provision;

    @Option(name = "--method", description = "Identifier of a collection method", multiValued = true)
    private List<String> method;

    @Option(
            name = "--source",
            description = "Path of a contact point or an organisation, or PUBLIC",
            multiValued = true)
    private List<String> source;

    @Option(name = "--kind", description = "SUPPORT, OPPOSE, AMEND …", multiValued = true)
    private List<String> kind;

    @Option(name = "--stance", description = "MORE or LESS", multiValued = true)
    private List<String> stance;

    @Option(name = "--state", description = "UNDECIDED, ADOPTED …, HIDDEN", multiValued = true)
    private List<String> state;

    @Option(name = "--from", description = "First day, for example 2026-03-01")
    private String from;

    @Option(name = "--to", description = "Last day")
    private String to;

    @Option(name = "--limit", description = "How many opinions, 1 to 500")
    private int limit = 10;

    @Override
    public Object execute() {
        Caller caller = ConsoleCaller.current();
        UUID consultationId = Uuids.require("id", id);
        OpinionQuery query = new OpinionQuery(words, provision, method, source, kind, stance, state, from, to);
        SearchHits hits = searches.search(caller, consultationId, query, new PageRequest(limit, ""));
        var counts = searches.counts(caller, consultationId, query);
        System.out.println(
                hits.total() + " opinions found; " + hits.waiting() + " entries of the ledger wait to be indexed");
        print("kind", counts.kind());
        print("state", counts.state());
        print("method", counts.method());
        System.out.println();
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("Provision");
        table.column("Kind");
        table.column("Source");
        table.column("Words").maxSize(80);
        hits.items().forEach(hit -> {
            Opinion opinion = hit.opinion();
            table.addRow()
                    .addContent(
                            opinion.id(),
                            opinion.provisionLabel(),
                            opinion.kind().title(),
                            opinion.source(),
                            shown(hit));
        });
        table.print(System.out);
        return null;
    }

    private static String shown(SearchHits.Hit hit) {
        return hit.excerpts().isEmpty()
                ? hit.opinion().text()
                : hit.excerpts().stream()
                        .flatMap(excerpt -> excerpt.words().stream())
                        .map(part -> part.isMatch() ? "【" + part.text() + "】" : part.text())
                        .collect(Collectors.joining());
    }

    private static void print(String filter, List<Count> counts) {
        System.out.println(filter + ": "
                + counts.stream()
                        .map(count -> count.label() + " " + count.opinions())
                        .collect(Collectors.joining(", ")));
    }
}
