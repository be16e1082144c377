package org.jianyan.consultation.summary;

import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Tells everybody what was said in a consultation, what was done and why. */
@ProviderType
public interface SummaryService {
    /** What a summary can be written from. */
    SummaryDraft draft(Caller caller, UUID consultationId);

    /**
     * Publishes a summary for whoever may see the consultation.
     *
     * @throws org.jianyan.commons.Conflict unless the consultation is ANSWERED
     * @throws org.jianyan.commons.ValidationException with every fault, what identifies a person among them
     */
    PublishedSummary publish(Caller caller, UUID consultationId, NewSummary summary);

    /** @throws org.jianyan.commons.NotFound if none is published, or the caller may not see the consultation */
    PublishedSummary get(Caller caller, UUID consultationId);
}
