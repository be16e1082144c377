package org.jianyan.itests;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Configurations as they are when nobody configures anything. */
final class Defaults {
    private Defaults() {}

    static <T> T of(Class<T> config) {
        return of(config, Map.of());
    }

    /** @param changed values by the names of the annotation's methods */
    static <T> T of(Class<T> config, Map<String, Object> changed) {
        return config.cast(Proxy.newProxyInstance(
                config.getClassLoader(),
                new Class<?>[] {config},
                (proxy, method, arguments) -> changed.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
