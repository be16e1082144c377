package org.jianyan.publicity.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(configurationPid = "org.jianyan.publicity")
public final class Pages implements PublicityPageService {
    private static final int LATEST = 100;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final JpaTemplate jpa;
    private final Campaigns campaigns;
    private final DraftService drafts;
    private final PublicityConfig config;

    @Activate
    public Pages(
            @Reference(target = "(osgi.unit.name=publicity)") JpaTemplate jpa,
            @Reference Campaigns campaigns,
            @Reference DraftService drafts,
            PublicityConfig config) {
        this.jpa = jpa;
        this.campaigns = campaigns;
        this.drafts = drafts;
        this.config = config;
    }

    private <T> T read(Function<CampaignStore, T> work) {
        return jpa.txExpr(TransactionType.Supports, em -> work.apply(new CampaignStore(em)));
    }

    /** Where a campaign's page is read. */
    static String link(PublicityConfig config, UUID campaignId) {
        return config.public_url() + "/api/v1/publicity/pages/" + campaignId;
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
        List<Campaign> latest = published();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", config.public_url() + "/api/v1/publicity/feed.atom");
            element(xml, "title", "法规宣传");
            element(
                    xml,
                    "updated",
                    (latest.isEmpty()
                                    ? OffsetDateTime.of(2023, 5, 26, 0, 0, 0, 0, ZoneOffset.UTC)
                                    : latest.get(0).publishedAt())
                            .toString());
            link(xml, "self", config.public_url() + "/api/v1/publicity/feed.atom");
            for (Campaign campaign : latest) {
                xml.writeStartElement("entry");
                element(xml, "id", "urn:uuid:" + campaign.id());
                element(xml, "title", campaign.title());
                element(xml, "updated", campaign.publishedAt().toString());
                xml.writeStartElement("author");
                element(xml, "name", campaign.organisationName());
                xml.writeEndElement();
                link(xml, "alternate", link(config, campaign.id()));
                element(xml, "summary", campaign.summary());
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\t\n]]", " "));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
