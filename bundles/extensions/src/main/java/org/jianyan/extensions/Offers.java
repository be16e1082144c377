package org.jianyan.extensions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * What a domain was brought through one of its interfaces, by its own bundle and by extensions. The domain adds and removes
 * what comes and goes; only what is admitted is found. Two versions of an extension may be here at once: of these one is
 * admitted.
 *
 * @param <T> what the domain keeps of a service
 */
public final class Offers<T> {
    private final Bundle own;
    private final Admissions admissions;
    private final Map<ServiceReference<?>, Offer<T>> offers = new ConcurrentHashMap<>();
    private final Map<ServiceReference<?>, String> refusals = new ConcurrentHashMap<>();

    public Offers(BundleContext context, Admissions admissions) {
        own = context.getBundle();
        this.admissions = admissions;
    }

    private record Offer<T>(String id, T value) {}

    /**
     * Something that may be used.
     *
     * @param scope path of the organisation at and below which it may
     */
    public record Admitted<T>(String id, String scope, T value) {}

    /** @throws IllegalArgumentException if another bundle has taken the id */
    public synchronized void add(ServiceReference<?> reference, String id, T value) {
        String name = reference.getBundle().getSymbolicName();
        boolean isTaken = offers.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(id))
                .map(entry -> entry.getKey().getBundle())
                .anyMatch(bundle -> bundle != null && !bundle.getSymbolicName().equals(name));
        if (isTaken) {
            throw new IllegalArgumentException("the id is taken: " + id);
        }
        offers.put(reference, new Offer<>(id, value));
        refusals.remove(reference);
    }

    /** Notes why a service is not offered. */
    public void refuse(ServiceReference<?> reference, String reason) {
        refusals.put(reference, reason);
    }

    /** @return what was added, {@code null} if nothing was */
    public T remove(ServiceReference<?> reference) {
        refusals.remove(reference);
        Offer<T> gone = offers.remove(reference);
        return gone == null ? null : gone.value();
    }

    /** As {@link ExtensionPoint#offer}. */
    public String id(ServiceReference<?> reference) {
        Offer<T> offer = offers.get(reference);
        if (offer == null) {
            throw new IllegalArgumentException(refusals.getOrDefault(reference, "not known to its domain"));
        }
        return offer.id();
    }

    /** All of a bundle, admitted or not. */
    public List<T> of(Bundle bundle) {
        return offers.entrySet().stream()
                .filter(entry -> bundle.equals(entry.getKey().getBundle()))
                .map(entry -> entry.getValue().value())
                .toList();
    }

    public Optional<Admitted<T>> find(String id) {
        return admitted().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** In no order. */
    public List<Admitted<T>> admitted() {
        return offers.entrySet().stream()
                .flatMap(entry -> scope(entry.getKey().getBundle())
                        .map(scope -> new Admitted<>(
                                entry.getValue().id(), scope, entry.getValue().value()))
                        .stream())
                .toList();
    }

    /** A service that is gone has no bundle. */
    private Optional<String> scope(Bundle bundle) {
        return bundle == null ? Optional.empty() : own.equals(bundle) ? Optional.of("/") : admissions.scope(bundle);
    }
}
