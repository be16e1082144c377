package org.jianyan.commons;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * Addresses under which components are published by their property, or are meant to be: so that a client can be told of
 * what is away at present, because its bundle or what it depends on does not run, that it will be there, and by whom. What
 * was uninstalled is forgotten.
 */
public final class Addresses {
    private final BundleContext context;
    private final ServiceComponentRuntime components;
    private final String property;
    private final Set<String> published = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> withdrawn = new ConcurrentHashMap<>();

    /** @param property in which a component names its address, which begins with a slash */
    public Addresses(BundleContext context, ServiceComponentRuntime components, String property) {
        this.context = context;
        this.components = components;
        this.property = property;
    }

    /** Notes that something is published there. */
    public void add(String address) {
        published.add(address);
        withdrawn.remove(address);
    }

    /** Notes that what this bundle published there is away. */
    public void remove(String address, Bundle bundle) {
        published.remove(address);
        withdrawn.put(address, bundle.getBundleId());
    }

    /** Addresses of components of started bundles where nothing is published. */
    public Set<String> missing() {
        return components().keySet().stream()
                .filter(address -> !published.contains(address))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @throws IllegalStateException if something of a started bundle is not published */
    public void check() {
        Set<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("not published: " + missing);
        }
    }

    /**
     * Why a path cannot be reached, empty if it can, or never could.
     *
     * @param path a request's, below the address under which addresses are published; may be {@code null}
     */
    public Optional<String> whyAway(String path) {
        if (path == null || path.isEmpty()) {
            return Optional.empty();
        }
        int end = path.indexOf('/', 1);
        String address = end < 0 ? path : path.substring(0, end);
        if (published.contains(address)) {
            return Optional.empty();
        }
        Long id = components().getOrDefault(address, withdrawn.get(address));
        Bundle bundle = id == null ? null : context.getBundle(id);
        if (bundle == null) {
            withdrawn.remove(address);
            return Optional.empty();
        }
        return Optional.of("“" + bundle.getSymbolicName() + "”暂不可用："
                + (bundle.getState() == Bundle.ACTIVE ? "它依赖的组件没有运行" : "该组件已停止") + "，请稍后再试");
    }

    /** The bundles of components with an address; components of bundles that were not started are not known. */
    private Map<String, Long> components() {
        return components.getComponentDescriptionDTOs().stream()
                .filter(component -> component.properties.get(property) != null)
                .collect(Collectors.toMap(
                        component -> Objects.toString(component.properties.get(property)),
                        component -> component.bundle.id,
                        (one, other) -> one));
    }
}
