package org.jianyan.publicity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.publicity.CampaignService;

@Service
@Command(scope = "publicity", name = "campaign-list", description = "Lists campaigns")
public final class CampaignListCommand implements Action {
    @Reference
    private CampaignService campaigns;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("State");
        table.column("From");
        table.column("Until");
        table.column("Organisation");
        table.column("Title");
        String after = "";
        do {
            var page = campaigns.list(ConsoleCaller.current(), new PageRequest(PageRequest.MAX_LIMIT, after));
            page.items().forEach(campaign -> table.addRow()
                    .addContent(
                            campaign.id(),
                            campaign.state(),
                            campaign.startsOn(),
                            campaign.endsOn(),
                            campaign.organisationName(),
                            campaign.title()));
            after = page.next();
        } while (after != null);
        table.print(System.out);
        return null;
    }
}
