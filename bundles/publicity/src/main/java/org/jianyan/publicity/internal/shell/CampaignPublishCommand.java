package org.jianyan.publicity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.publicity.CampaignService;

@Service
@Command(scope = "publicity", name = "campaign-publish", description = "Publishes a campaign by every channel")
public final class CampaignPublishCommand implements Action {
    @Reference
    private CampaignService campaigns;

    @Argument(name = "campaign", description = "The campaign's id", required = true)
    private String campaign;

    @Override
    public Object execute() {
        var published = campaigns.publish(ConsoleCaller.current(), Uuids.require("campaign", campaign));
        System.out.println("published " + published.id() + " at " + published.publishedAt());
        return null;
    }
}
