package org.jianyan.consultation.decision;

import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.consultation.Opinion;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Proves adoption by the text: from an opinion its words, from a provision its opinions. */
@ProviderType
public interface AdoptionService {
    /**
     * The opinions that were adopted, wholly or in part, in the order of their arrival, with the words they led to.
     *
     * @param versionId a later version of the draft, {@code null} for the latest
     * @throws org.jianyan.commons.ValidationException if there is no later version
     */
    Page<Adoption> adoptions(Caller caller, UUID consultationId, UUID versionId, PageRequest page);

    /**
     * The opinions that stand on a provision of a later version, whatever was decided on them, in the order of their
     * arrival.
     *
     * @param provisionId of a later version of the draft
     * @throws org.jianyan.commons.NotFound if no later version has it
     */
    Page<Opinion> opinions(Caller caller, UUID consultationId, UUID provisionId, PageRequest page);
}
