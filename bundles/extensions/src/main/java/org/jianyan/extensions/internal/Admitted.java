package org.jianyan.extensions.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jianyan.extensions.Admissions;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Component;

/**
 * Which extensions are in use on this node. It needs nothing: the domains need it before they can say what they make of an
 * extension.
 */
@Component(service = {Admitted.class, Admissions.class})
public final class Admitted implements Admissions {
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    /**
     * An extension in use.
     *
     * @param scope path of the organisation whose it is
     * @param offers each as kind and id
     */
    record Running(Bundle bundle, String version, String scope, List<String> offers) {
        boolean isActive() {
            return bundle.getState() == Bundle.ACTIVE;
        }
    }

    @Override
    public Optional<String> scope(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name == null
                ? Optional.empty()
                : find(name).filter(one -> one.bundle().equals(bundle)).map(Running::scope);
    }

    Optional<Running> find(String name) {
        return Optional.ofNullable(running.get(name));
    }

    Collection<String> names() {
        return List.copyOf(running.keySet());
    }

    /** @return what was in use before, {@code null} if nothing was */
    Running put(String name, Running one) {
        return running.put(name, one);
    }

    /** As it runs, but for another organisation. */
    void rescope(String name, String scope) {
        running.computeIfPresent(name, (key, one) -> new Running(one.bundle(), one.version(), scope, one.offers()));
    }

    /** @return what is in use no more, {@code null} if nothing was */
    Running remove(String name) {
        return running.remove(name);
    }
}
