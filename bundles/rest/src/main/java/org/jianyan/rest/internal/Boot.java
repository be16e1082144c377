package org.jianyan.rest.internal;

import org.jianyan.commons.HealthCheck;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Whether Karaf has installed everything that belongs to its boot. Until then bundles that are there already may be
 * stopped once more for those that come after them.
 */
@Component
public final class Boot implements HealthCheck {
    // looked for by its name: no bundle of ours has to know Karaf for it
    private static final String FINISHED = "org.apache.karaf.features.BootFinished";

    private final BundleContext bundles;

    @Activate
    public Boot(BundleContext bundles) {
        this.bundles = bundles;
    }

    @Override
    public String name() {
        return "boot";
    }

    @Override
    public void check() {
        if (bundles.getServiceReference(FINISHED) == null) {
            throw new IllegalStateException("the features of the boot are not all installed");
        }
    }
}
