package org.jianyan.consultation;

import java.util.List;
import java.util.Map;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The collection methods on offer. */
@ProviderType
public interface CollectionMethodService {
    /**
     * By id: those for the whole city, and those that belong to an organisation the caller has a role in, or is below.
     */
    List<MethodInfo> methods(Caller caller);

    /** Chinese titles of all that are on offer anywhere, by id. */
    Map<String, String> titles();

    /**
     * Those that may be used at a contact point, by id.
     *
     * @throws org.jianyan.commons.NotFound if there is none with this code
     */
    List<MethodInfo> methodsAt(String contactPointCode);
}
