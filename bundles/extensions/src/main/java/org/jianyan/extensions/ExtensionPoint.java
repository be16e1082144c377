package org.jianyan.extensions;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** A domain's say on what extensions bring it: registered as a service by the domain. */
@ConsumerType
public interface ExtensionPoint {
    /** The interface that extensions implement. */
    Class<?> service();

    /**
     * What became of a service that an extension registered.
     *
     * @return its id, as people know it
     * @throws IllegalArgumentException with the reason, if it cannot be offered
     */
    String offer(ServiceReference<?> reference);

    /** Whether it may belong to a district or a contact point; otherwise it is for the whole city alone. */
    default boolean isScoped() {
        return false;
    }

    /** Whether a bundle's services are being called: it is stopped only afterwards. */
    default boolean isBusy(Bundle bundle) {
        return false;
    }

    /** The ids of a bundle's services that failed so often that they are set aside for a while. */
    default List<String> setAside(Bundle bundle) {
        return List.of();
    }
}
