package org.jianyan.identity.access;

import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Keys of the systems that call by REST and SOAP. */
@ProviderType
public interface ServiceKeyService {
    ServiceKey.Issued issue(Caller caller, ServiceKey.New key);

    /** Those of the accounts in the caller's scope, by account, oldest first. */
    List<ServiceKey> list(Caller caller);

    /** Refuses the key from now on; again changes nothing. */
    void revoke(Caller caller, UUID id);
}
