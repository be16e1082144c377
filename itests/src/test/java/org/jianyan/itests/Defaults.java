package org.jianyan.itests;

import java.lang.reflect.Proxy;

/** Configurations as they are when nobody configures anything. */
final class Defaults {
    private Defaults() {}

    static <T> T of(Class<T> config) {
        return config.cast(Proxy.newProxyInstance(
                config.getClassLoader(),
                new Class<?>[] {config},
                (proxy, method, arguments) -> method.getDefaultValue()));
    }
}
