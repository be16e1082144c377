package org.jianyan.notices.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.notices.AddedRecipient;
import org.jianyan.notices.NewRecipient;
import org.jianyan.notices.RecipientService;

@Service
@Command(
        scope = "notices",
        name = "recipient-add",
        description = "Adds where an organisation is told of what has happened")
public final class RecipientAddCommand implements Action {
    @Reference
    private RecipientService recipients;

    @Argument(name = "organisation", description = "The organisation's code", required = true)
    private String organisation;

    @Argument(index = 1, name = "channel", description = "e-mail, webhook or an extension's", required = true)
    @Completion(
            value = StringsCompleter.class,
            values = {"e-mail", "webhook"})
    private String channel;

    @Argument(index = 2, name = "address", description = "An e-mail address, a URL", required = true)
    private String address;

    @Option(name = "--language", description = "zh or en")
    @Completion(
            value = StringsCompleter.class,
            values = {"zh", "en"})
    private String language = "zh";

    @Option(
            name = "--topic",
            description = "What it is told of, such as TASK_GIVEN; everything if none",
            multiValued = true)
    private List<String> topics = List.of();

    @Override
    public Object execute() {
        AddedRecipient added = recipients.add(
                ConsoleCaller.current(), new NewRecipient(organisation, channel, address, language, topics));
        System.out.println(added.recipient().id());
        if (added.secret() != null) {
            System.out.println("secret, shown this once: " + added.secret());
        }
        return null;
    }
}
