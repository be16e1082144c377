package org.jianyan.consultation;

import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Hides opinions whose words must not be shown, for a reason; what is hidden stays counted, decided on and answered. */
@ProviderType
public interface ScreeningService {
    /**
     * Hides opinions, or shows them again. Each time is kept and recorded in the ledger.
     *
     * @return the opinions as they are now
     * @throws org.jianyan.commons.NotFound if one is not of this consultation; nothing is changed then
     */
    List<Opinion> screen(Caller caller, UUID consultationId, NewScreening screening);

    /** Every screening of an opinion, in the order of their making. */
    List<Screening> screenings(Caller caller, UUID consultationId, UUID opinionId);
}
