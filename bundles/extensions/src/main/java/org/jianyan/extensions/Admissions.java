package org.jianyan.extensions;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/** Which bundles of others run here with leave, and where what they offer may be used. */
@ProviderType
public interface Admissions {
    /**
     * @return path of the organisation at and below which a bundle's services may be used, {@code /} for the whole city;
     *     nothing if it is no extension, is on trial yet, or on its way out
     */
    Optional<String> scope(Bundle bundle);
}
