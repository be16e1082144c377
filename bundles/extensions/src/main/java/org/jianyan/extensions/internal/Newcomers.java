package org.jianyan.extensions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jianyan.commons.NotFound;
import org.jianyan.identity.Caller;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bundles that come otherwise, as by a Karaf feature: one that uses the platform's packages is an extension like any other,
 * looked at before it can be started, and uninstalled if it is refused.
 */
@Component(service = Newcomers.class, immediate = true)
public final class Newcomers implements SynchronousBundleListener {
    private static final Logger LOG = LoggerFactory.getLogger(Newcomers.class);
    private static final Caller CALLER = Caller.local("console");
    private static final String PLATFORM = "mvn:org.jianyan/";

    private final BundleContext context;
    private final Extensions extensions;
    private final Admitted admitted;
    /** Those that came and were not started yet: whoever installed them does so, and is not to be disturbed before. */
    private final Set<Long> fresh = ConcurrentHashMap.newKeySet();

    /** Told when a start is over for all who extend bundles: not before is it known what a bundle brings. */
    private final BundleListener afterwards = this::started;

    private final ExecutorService later = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "jianyan-newcomers");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Newcomers(BundleContext context, @Reference Extensions extensions, @Reference Admitted admitted) {
        this.context = context;
        this.extensions = extensions;
        this.admitted = admitted;
        context.addBundleListener(this);
        context.addBundleListener(afterwards);
    }

    @Deactivate
    void close() {
        context.removeBundleListener(this);
        context.removeBundleListener(afterwards);
        later.shutdownNow();
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        if (!isForeign(bundle)) {
            return;
        }
        if (event.getType() == BundleEvent.INSTALLED || event.getType() == BundleEvent.UPDATED) {
            try (InputStream jar = content(bundle)) {
                extensions.examine(jar);
                fresh.add(bundle.getBundleId());
            } catch (IOException | RuntimeException e) {
                LOG.warn("{} from {} is uninstalled: {}", bundle, bundle.getLocation(), e.getMessage());
                later.execute(() -> tellRefusal(bundle));
                uninstall(bundle);
            }
        } else if (event.getType() == BundleEvent.UNINSTALLED
                && admitted.scope(bundle).isPresent()) {
            later.execute(() -> remove(bundle.getSymbolicName()));
        }
    }

    private void started(BundleEvent event) {
        Bundle bundle = event.getBundle();
        if (event.getType() == BundleEvent.STARTED && fresh.remove(bundle.getBundleId())) {
            later.execute(() -> adopt(bundle));
        }
    }

    /** Ours come from where we are published, or out of the database. */
    private static boolean isForeign(Bundle bundle) {
        String imports = bundle.getHeaders("").get(Constants.IMPORT_PACKAGE);
        return imports != null
                && imports.contains("org.jianyan.")
                && !bundle.getLocation().startsWith(PLATFORM)
                && !bundle.getLocation().startsWith(RunningExtensions.LOCATION);
    }

    private static InputStream content(Bundle bundle) throws IOException {
        return URI.create(bundle.getLocation()).toURL().openStream();
    }

    private void adopt(Bundle bundle) {
        try (InputStream jar = content(bundle)) {
            extensions.install(CALLER, null, bundle.getLocation(), jar);
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} from {} is no extension and is uninstalled", bundle, bundle.getLocation(), e);
            uninstall(bundle);
        }
    }

    /** The same refusal once more, where it is written down. */
    private void tellRefusal(Bundle bundle) {
        try (InputStream jar = content(bundle)) {
            extensions.install(CALLER, null, bundle.getLocation(), jar);
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} is refused", bundle, e);
        }
    }

    private void remove(String name) {
        try {
            extensions.remove(CALLER, name);
        } catch (NotFound e) {
            LOG.debug("{} was removed before", name, e);
        }
    }

    private static void uninstall(Bundle bundle) {
        try {
            if (bundle.getState() != Bundle.UNINSTALLED) {
                bundle.uninstall();
            }
        } catch (BundleException e) {
            LOG.warn("{} cannot be uninstalled", bundle, e);
        }
    }
}
