package org.jianyan.publicity.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.NotFound;
import org.jianyan.legislation.DraftService;
import org.jianyan.publicity.Campaign;
import org.jianyan.publicity.CampaignState;
import org.jianyan.publicity.PublicityPage;
import org.jianyan.publicity.PublicityPage.ReachFigure;
import org.jianyan.publicity.PublicityPageService;
import org.jianyan.publicity.internal.jpa.CampaignStore;
import org.jianyan.rest.AtomFeed;
import org.jianyan.rest.PublicAddress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Pages implements PublicityPageService {
    private static final int LATEST = 100;

    private final JpaTemplate jpa;
    private final Campaigns campaigns;
    private final DraftService drafts;
    private final PublicAddress address;

    @Activate
    public Pages(
            @Reference(target = "(osgi.unit.name=publicity)") JpaTemplate jpa,
            @Reference Campaigns campaigns,
            @Reference DraftService drafts,
            @Reference PublicAddress address) {
        this.jpa = jpa;
        this.campaigns = campaigns;
        this.drafts = drafts;
        this.address = address;
    }

    private <T> T read(Function<CampaignStore, T> work) {
        return jpa.txExpr(TransactionType.Supports, em -> work.apply(new CampaignStore(em)));
    }

    /** Where a campaign's page is read. */
    static String link(PublicAddress address, UUID campaignId) {
        return address.of("/api/v1/publicity/pages/" + campaignId);
    }

    @Override
    public List<Campaign> published() {
        return read(store -> store.published(LATEST));
    }

    @Override
    public PublicityPage page(UUID id) {
        Campaign campaign = campaigns.find(id);
        if (campaign.state() != CampaignState.PUBLISHED) {
            throw new NotFound("没有宣传活动 " + id);
        }
        return new PublicityPage(
                campaign.id(),
                campaign.title(),
                campaign.lawTitle(),
                drafts.draft(campaign.draftId())
                        .version(campaign.versionId())
                        .orElseThrow()
                        .inForceFrom(),
                campaign.organisationName(),
                campaign.summary(),
                campaign.startsOn(),
                campaign.endsOn(),
                campaign.publishedAt(),
                campaigns.explanations(campaign),
                campaigns.materials(id),
                read(store -> store.countsByForm(id)),
                read(store -> store.audience(id)),
                read(store -> store.reach(id)).stream()
                        .map(reach -> new ReachFigure(
                                reach.channel(), reach.measure(), reach.number(), reach.measuredOn(), reach.source()))
                        .toList());
    }

    @Override
    public void feed(OutputStream out) throws IOException {
        new AtomFeed(
                        address.of("/api/v1/publicity/feed.atom"),
                        "法规宣传",
                        published().stream()
                                .map(campaign -> new AtomFeed.Entry(
                                        campaign.id(),
                                        campaign.title(),
                                        campaign.publishedAt(),
                                        campaign.organisationName(),
                                        link(address, campaign.id()),
                                        campaign.summary()))
                                .toList())
                .write(out);
    }
}
