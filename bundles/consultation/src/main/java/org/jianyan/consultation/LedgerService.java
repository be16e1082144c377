package org.jianyan.consultation;

import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The ledger: an append-only chain of hashes over every submission with its opinions, every decision, placement and
 * screening. It holds commitments, not the data: what has to be erased later leaves the chain whole.
 */
@ProviderType
public interface LedgerService {
    /** Goes through the whole ledger and names the first thing that is not as it was recorded. */
    LedgerReport verify(Caller caller);
}
