package org.jianyan.consultation.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jianyan.commons.GuestCalls;
import org.jianyan.consultation.CollectionMethodService;
import org.jianyan.consultation.Extension;
import org.jianyan.consultation.MethodInfo;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The collection methods that are registered at present. */
@Component(service = {CollectionMethodService.class, Methods.class})
public final class Methods implements CollectionMethodService {
    private static final Logger LOG = LoggerFactory.getLogger(Methods.class);

    private final Map<ServiceReference<CollectionMethod>, OfferedMethod> offered = new ConcurrentHashMap<>();
    private final Guests guests;
    private final Bundle own;

    @Activate
    public Methods(BundleContext context, @Reference Guests guests) {
        own = context.getBundle();
        this.guests = guests;
    }

    /** Takes the reference only: whoever gets the service runs its constructor, which is a guest's. */
    @Reference(
            service = CollectionMethod.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindMethod(ServiceReference<CollectionMethod> reference) {
        Bundle bundle = reference.getBundle();
        try {
            OfferedMethod offer = guests.describe(reference);
            offer(reference, offer);
            LOG.info("collection method {} {} offered by {}", offer.info().id(), bundle.getVersion(), bundle);
        } catch (GuestCalls.Failure | IllegalArgumentException e) {
            guests.forget(reference);
            LOG.warn(
                    "a collection method of {} is not offered: {}",
                    bundle,
                    e.getCause() == null ? e.getMessage() : e.getCause().toString());
        }
    }

    private synchronized void offer(ServiceReference<CollectionMethod> reference, OfferedMethod offer) {
        if (find(offer.info().id()).isPresent()) {
            throw new IllegalArgumentException(
                    "the id is taken: " + offer.info().id());
        }
        offered.put(reference, offer);
    }

    void unbindMethod(ServiceReference<CollectionMethod> reference) {
        OfferedMethod gone = offered.remove(reference);
        if (gone != null) {
            guests.forget(reference);
            LOG.info("collection method {} withdrawn", gone.info().id());
        }
    }

    Optional<OfferedMethod> find(String id) {
        return offered.values().stream()
                .filter(method -> method.info().id().equals(id))
                .findFirst();
    }

    @Override
    public List<MethodInfo> methods() {
        return offered.values().stream()
                .map(OfferedMethod::info)
                .sorted(Comparator.comparing(MethodInfo::id))
                .toList();
    }

    @Override
    public List<Extension> extensions(Caller caller) {
        caller.require(Action.EXTENSION_READ);
        Map<Bundle, List<String>> methods = offered.entrySet().stream()
                .filter(entry -> !own.equals(entry.getKey().getBundle()))
                .filter(entry -> entry.getKey().getBundle() != null)
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().getBundle(),
                        () -> new TreeMap<>(
                                Comparator.comparing(Bundle::getSymbolicName).thenComparing(Bundle::getVersion)),
                        Collectors.mapping(entry -> entry.getValue().info().id(), Collectors.toList())));
        return methods.entrySet().stream()
                .map(entry -> new Extension(
                        entry.getKey().getSymbolicName(),
                        entry.getKey().getVersion().toString(),
                        entry.getKey().getState() == Bundle.ACTIVE ? "ACTIVE" : "STOPPED",
                        entry.getValue()))
                .toList();
    }
}
