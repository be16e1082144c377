package org.jianyan.legislation;

import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Where every provision of a draft went from version to version. */
@ProviderType
public interface LineageService {
    /**
     * What became of each provision between two versions of a draft, in the order of the later one.
     *
     * @throws org.jianyan.commons.NotFound if the draft has no such version
     */
    List<LineageEntry> lineage(Caller caller, UUID draftId, UUID from, UUID to);

    /** As the other, without a check of rights, for domains that have checked their own. */
    List<LineageEntry> lineage(UUID draftId, UUID from, UUID to);

    /**
     * Settles what the program was not sure of. Provisions that belong together share their identity from then on, in
     * all later versions, and what stands below them is compared anew.
     *
     * @return the link as it stands now
     * @throws org.jianyan.commons.ValidationException if there is no such provision or no reason
     * @throws org.jianyan.commons.Conflict if the link is sure already and was not settled by a person
     */
    LineageEntry settle(Caller caller, UUID draftId, UUID linkId, Settlement settlement);

    /**
     * Where every provision of a version stands in a later one, in reading order; without a check of rights, for domains
     * that have checked their own.
     *
     * @throws org.jianyan.commons.ValidationException if the second version is not later than the first
     */
    List<ProvisionFate> fates(UUID draftId, UUID from, UUID to);

    /**
     * A person's word on a link.
     *
     * @param counterpart citation, in the other version, of the provision it belongs to; {@code null} or empty if it is
     *     new or deleted
     * @param reason why
     */
    record Settlement(String counterpart, String reason) {}
}
