package org.jianyan.consultation;

import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.TextService.ComparedText;
import org.osgi.annotation.versioning.ProviderType;

/** How a draft changed from one hearing to the next, for everybody who sees a consultation on it. */
@ProviderType
public interface HeardVersionService {
    /**
     * The versions of the consultation's draft that may be read by whoever sees the consultation: its own, those that
     * the public was asked about, and the adopted one. In their order.
     *
     * @throws org.jianyan.commons.NotFound if the caller does not see the consultation
     */
    List<HeardVersion> versions(Caller caller, UUID consultationId);

    /**
     * Two of those versions side by side, in the order of the text.
     *
     * @throws org.jianyan.commons.NotFound if the caller does not see the consultation, or one of the versions is not
     *     among those
     * @throws org.jianyan.commons.ValidationException if the second version is not later than the first
     */
    List<ComparedText> comparison(Caller caller, UUID consultationId, UUID from, UUID to);
}
