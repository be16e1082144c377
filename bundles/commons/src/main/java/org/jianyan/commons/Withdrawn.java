package org.jianyan.commons;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Addresses that were published and are away at present, because their bundle or what it depends on does not run; so that
 * a client can be told that they will be back, and by whom. What was uninstalled is forgotten.
 */
public final class Withdrawn {
    private final BundleContext context;
    private final Map<String, Long> bundles = new ConcurrentHashMap<>();

    public Withdrawn(BundleContext context) {
        this.context = context;
    }

    /** @param address begins with a slash */
    public void put(String address, Bundle bundle) {
        bundles.put(address, bundle.getBundleId());
    }

    public void remove(String address) {
        bundles.remove(address);
    }

    /**
     * Why a path cannot be reached, empty if it was never published.
     *
     * @param path a request's, below the address under which addresses are published; may be {@code null}
     */
    public Optional<String> reason(String path) {
        if (path == null || path.isEmpty()) {
            return Optional.empty();
        }
        int end = path.indexOf('/', 1);
        String address = end < 0 ? path : path.substring(0, end);
        Long id = bundles.get(address);
        Bundle bundle = id == null ? null : context.getBundle(id);
        if (bundle == null) {
            bundles.remove(address);
            return Optional.empty();
        }
        return Optional.of("“" + bundle.getSymbolicName() + "”暂不可用："
                + (bundle.getState() == Bundle.ACTIVE ? "它依赖的组件没有运行" : "该组件已停止") + "，请稍后再试");
    }
}
