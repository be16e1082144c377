package org.jianyan.consultation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Carries opinions over to later versions of the text they are about. An opinion follows the identity of its provision;
 * where nothing has it, the opinion is orphaned until a person places it.
 */
@ProviderType
public interface PlacementService {
    /**
     * Where the opinions of a consultation stand in a later version of its draft, in the order of their arrival.
     *
     * @param orphansOnly only those that a person is to place
     * @throws org.jianyan.commons.NotFound if the draft has no such version
     */
    Page<Placement> placements(
            Caller caller, UUID consultationId, UUID versionId, boolean orphansOnly, PageRequest page);

    /** How many opinions of a consultation stand how in a later version; every opinion is counted once. */
    Map<PlacementState, Long> summary(Caller caller, UUID consultationId, UUID versionId);

    /**
     * Places opinions by hand. A later word replaces an earlier one, which is kept.
     *
     * @return the opinions as they stand now
     * @throws org.jianyan.commons.ValidationException if the version has no such provision, or without a reason
     */
    List<Placement> place(Caller caller, UUID consultationId, UUID versionId, NewPlacement placement);
}
