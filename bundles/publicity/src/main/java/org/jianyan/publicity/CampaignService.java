package org.jianyan.publicity;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.attachments.Attachment;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Campaigns with their explanations, materials and reach. */
@ProviderType
public interface CampaignService {
    /** @throws org.jianyan.commons.ValidationException also if the draft was not adopted yet */
    Campaign create(Caller caller, NewCampaign campaign, Optional<String> key);

    /** A campaign of the caller's organisations, of those below and of those above. */
    Campaign get(Caller caller, UUID id);

    Page<Campaign> list(Caller caller, PageRequest page);

    /** Publishes the campaign's page and sends it out by every channel. Publishing again changes nothing. */
    Campaign publish(Caller caller, UUID id);

    Explanation explain(Caller caller, UUID campaignId, NewExplanation explanation);

    /** In the order of the text. */
    List<Explanation> explanations(Caller caller, UUID campaignId);

    /** Adds a material without a version. The same title returns what is there. */
    Material addMaterial(Caller caller, UUID campaignId, String title);

    /** Adds a version; the same bytes as the latest one's change nothing. */
    Material addMaterialVersion(Caller caller, UUID materialId, String fileName, String note, InputStream content);

    List<Material> materials(Caller caller, UUID campaignId);

    /** A version's file; everybody may read those of a published campaign. */
    Download download(Caller caller, UUID materialId, int number);

    Reach report(Caller caller, UUID campaignId, NewReach reach, Optional<String> key);

    List<Reach> reach(Caller caller, UUID campaignId);

    /** A file with its bytes. */
    record Download(Attachment file, byte[] content) {}
}
