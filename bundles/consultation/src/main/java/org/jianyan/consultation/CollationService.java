package org.jianyan.consultation;

import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Opinions put in order for those who draft. */
@ProviderType
public interface CollationService {
    /** Counts by provision in the order of the text; provisions without an opinion are left out. */
    List<CollationEntry> collation(Caller caller, UUID consultationId);

    /** Counts by contact point; a contact point gets its own, the commission all. */
    List<Balance> balances(Caller caller, UUID consultationId);
}
