package org.jianyan.identity.access;

import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Standing in for somebody who is away. What was delegated cannot be delegated further. */
@ProviderType
public interface DelegationService {
    /** Lets another account act with one's own rights for a time. */
    Delegation give(Caller caller, Delegation.New delegation);

    /** Those that one gave or was given, newest first. */
    List<Delegation> list(Caller caller);

    /** Ends it at once; who gave it and who was given it may. Again changes nothing. */
    void revoke(Caller caller, UUID id);
}
