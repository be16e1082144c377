package org.jianyan.publicity;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** What the public sees: published campaigns only, no account needed. */
@ProviderType
public interface PublicityPageService {
    /** The latest published campaigns, newest first, at most 100. */
    List<Campaign> published();

    /** @throws org.jianyan.commons.NotFound also if the campaign is not published */
    PublicityPage page(UUID campaignId);

    /** Writes the latest published campaigns as an Atom feed (RFC 4287). */
    void feed(OutputStream out) throws IOException;
}
