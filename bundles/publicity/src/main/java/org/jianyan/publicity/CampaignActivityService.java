package org.jianyan.publicity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Activities of campaigns. */
@ProviderType
public interface CampaignActivityService {
    CampaignActivity report(Caller caller, UUID campaignId, NewActivity activity, Optional<String> key);

    /** Adds a photo (JPEG or PNG). The same bytes change nothing. */
    CampaignActivity addPhoto(Caller caller, UUID activityId, String fileName, String caption, InputStream content);

    CampaignActivity get(Caller caller, UUID activityId);

    /** Activities of a campaign within the caller's organisations; all for who manages the campaign. */
    Page<CampaignActivity> list(Caller caller, UUID campaignId, PageRequest page);

    /** Writes the publicity record (普法活动记录) as docx. */
    void record(Caller caller, UUID activityId, OutputStream out) throws IOException;

    /** Activities held in a span of time below a path, without a check of rights: for domains that have checked. */
    List<Held> heldBelow(String path, Instant from, Instant to);

    /** What was done, counted. */
    record Held(UUID id, String organisationPath, ActivityForm form, String topic, Instant heldAt, int audienceCount) {}
}
