package org.jianyan.extensions.internal;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jianyan.commons.GuestCalls;
import org.jianyan.commons.Unavailable;
import org.jianyan.extensions.ExtensionPoint;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.service.component.ComponentConstants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The extensions in this node's framework. A bundle is started first, and only admitted when the domains offer all it brings:
 * until then, and from the moment on when another version is admitted, nobody uses it.
 */
@Component(service = RunningExtensions.class)
public final class RunningExtensions {
    private static final Logger LOG = LoggerFactory.getLogger(RunningExtensions.class);

    /** Where bundles that come out of the database are installed; what begins otherwise was installed by others. */
    static final String LOCATION = "jianyan-extension:";

    private static final String SPI = "org.jianyan.";

    /** A component that holds its bundle's start, or its stop, does not hold us longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int MOST_THREADS = 64;
    private static final long BUSY_MILLIS = 5_000;
    private static final long LOOK_MILLIS = 20;

    private final BundleContext context;
    private final List<ExtensionPoint> points = new CopyOnWriteArrayList<>();
    private final Admitted admitted;
    private final GuestCalls calls = new GuestCalls("jianyan-extension", MOST_THREADS);

    @Activate
    public RunningExtensions(BundleContext context, @Reference Admitted admitted) {
        this.context = context;
        this.admitted = admitted;
    }

    @Deactivate
    void close() {
        calls.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindPoint(ExtensionPoint point) {
        points.add(point);
    }

    void unbindPoint(ExtensionPoint point) {
        points.remove(point);
    }

    /** An extension cannot run here, with the reason. */
    static final class Refused extends Exception {
        Refused(String reason) {
            super(reason);
        }
    }

    private static String location(String name, String version, String sha256) {
        return LOCATION + name + ":" + version + ":" + sha256;
    }

    /**
     * Starts a bundle, beside the version that runs, and asks the domains whether they offer all it brings.
     *
     * @param scope path of the organisation whose it shall be
     * @return started, but not admitted
     * @throws Refused if it cannot run here; then nothing of it is left, unless it is in use as it is
     * @throws Unavailable if the domain that would offer it does not run at present
     */
    Admitted.Running tryOut(String name, String version, String sha256, String scope, byte[] jar) throws Refused {
        Bundle bundle = null;
        try {
            bundle = installed(name, version, sha256);
            if (bundle == null) {
                bundle = context.installBundle(location(name, version, sha256), new ByteArrayInputStream(jar));
            }
            start(bundle);
            return new Admitted.Running(bundle, version, scope, offers(bundle, !"/".equals(scope)));
        } catch (BundleException e) {
            throw new Refused("不能启动：" + e.getMessage());
        } catch (Refused | RuntimeException e) {
            if (bundle != null && admitted.scope(bundle).isEmpty()) {
                abandon(bundle);
            }
            throw e;
        }
    }

    /** One that was installed before, by us or by a feature. */
    private Bundle installed(String name, String version, String sha256) {
        Bundle ours = context.getBundle(location(name, version, sha256));
        return ours != null
                ? ours
                : Arrays.stream(context.getBundles())
                        .filter(bundle -> name.equals(bundle.getSymbolicName())
                                && bundle.getVersion().equals(Version.parseVersion(version))
                                && !bundle.getLocation().startsWith(LOCATION))
                        .findFirst()
                        .orElse(null);
    }

    private void start(Bundle bundle) throws Refused {
        try {
            calls.call(
                    () -> {
                        bundle.start(Bundle.START_TRANSIENT);
                        return null;
                    },
                    PATIENCE);
        } catch (GuestCalls.Failure e) {
            throw new Refused("不能启动：" + (e.getCause() == null ? e.getMessage() : reason(e.getCause())));
        }
    }

    private static String reason(Throwable cause) {
        return cause instanceof BundleException failure && failure.getMessage() != null
                ? failure.getMessage()
                : cause.toString();
    }

    /** The services of its components; the runtime may register others in its name, such as one that awaits its configuration. */
    private static List<ServiceReference<?>> components(Bundle bundle) {
        ServiceReference<?>[] references = bundle.getRegisteredServices();
        return references == null
                ? List.of()
                : Arrays.stream(references)
                        .filter(reference -> reference.getProperty(ComponentConstants.COMPONENT_NAME) != null)
                        .toList();
    }

    private List<String> offers(Bundle bundle, boolean isScoped) throws Refused {
        List<ServiceReference<?>> references = components(bundle);
        if (references.isEmpty()) {
            throw new Refused("没有注册任何服务：应有一个实现扩展接口的 @Component，并且不依赖平台之外的服务");
        }
        List<String> offers = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (ServiceReference<?> reference : references) {
            for (String type : (String[]) reference.getProperty(Constants.OBJECTCLASS)) {
                Optional<ExtensionPoint> point = points.stream()
                        .filter(one -> one.service().getName().equals(type))
                        .findFirst();
                if (point.isEmpty() && type.startsWith(SPI)) {
                    throw new Unavailable("扩展接口 " + type + " 所属的领域没有运行，请稍后再试");
                } else if (point.isEmpty()) {
                    faults.add("服务 " + type + " 不是扩展接口");
                } else if (isScoped && !point.get().isScoped()) {
                    faults.add(point.get().service().getSimpleName() + " 只能供全市使用");
                } else {
                    try {
                        offers.add(point.get().service().getSimpleName() + " "
                                + point.get().offer(reference));
                    } catch (IllegalArgumentException e) {
                        faults.add(e.getMessage());
                    }
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new Refused(String.join("；", faults));
        }
        return List.copyOf(offers);
    }

    /** Whether all of what an extension offers may belong to less than the whole city. */
    boolean areScoped(List<String> offers) {
        return offers.stream().map(offer -> offer.split(" ", 2)[0]).allMatch(kind -> points.stream()
                .anyMatch(point ->
                        point.isScoped() && point.service().getSimpleName().equals(kind)));
    }

    /** Puts a bundle that was tried out to use; the one before it goes when it is not called any more. */
    void admit(String name, Admitted.Running tried) {
        Admitted.Running before = admitted.put(name, tried);
        LOG.info("extension {} {} runs, offering {}", name, tried.version(), tried.offers());
        if (before != null && !before.bundle().equals(tried.bundle())) {
            retire(name, before);
        }
    }

    /** What of an extension is set aside for a while, by id. */
    List<String> setAside(Admitted.Running extension) {
        return points.stream()
                .flatMap(point -> point.setAside(extension.bundle()).stream())
                .toList();
    }

    /** Takes an extension out of use. */
    void withdraw(String name) {
        Admitted.Running gone = admitted.remove(name);
        if (gone != null) {
            LOG.info("extension {} {} is stopped", name, gone.version());
            retire(name, gone);
        }
    }

    private void retire(String name, Admitted.Running gone) {
        long end = System.nanoTime() + Duration.ofMillis(BUSY_MILLIS).toNanos();
        try {
            while (points.stream().anyMatch(point -> point.isBusy(gone.bundle())) && System.nanoTime() < end) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.debug("extension {} {} goes", name, gone.version());
        abandon(gone.bundle());
    }

    /** Stops and uninstalls a bundle that nobody uses. */
    void abandon(Bundle bundle) {
        if (bundle.getState() == Bundle.UNINSTALLED) {
            return;
        }
        try {
            calls.call(
                    () -> {
                        bundle.stop();
                        bundle.uninstall();
                        return null;
                    },
                    PATIENCE);
        } catch (GuestCalls.Failure e) {
            LOG.warn("bundle {} of an extension does not let itself be stopped", bundle, e.getCause());
        }
    }

    /** Uninstalls what is left in the framework of extensions that are not in use, as after a crash. */
    void sweep() {
        Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getLocation().startsWith(LOCATION))
                .filter(bundle -> admitted.scope(bundle).isEmpty())
                .forEach(this::abandon);
    }
}
