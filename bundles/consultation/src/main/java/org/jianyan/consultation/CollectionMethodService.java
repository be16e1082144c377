package org.jianyan.consultation;

import java.util.List;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The collection methods on offer and the extensions some of them come from. */
@ProviderType
public interface CollectionMethodService {
    /** By id. */
    List<MethodInfo> methods();

    /** Extension bundles, by name. */
    List<Extension> extensions(Caller caller);
}
