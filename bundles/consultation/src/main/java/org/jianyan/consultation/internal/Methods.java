package org.jianyan.consultation.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jianyan.commons.GuestCalls;
import org.jianyan.commons.NotFound;
import org.jianyan.consultation.CollectionMethodService;
import org.jianyan.consultation.MethodInfo;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.extensions.Admissions;
import org.jianyan.extensions.ExtensionPoint;
import org.jianyan.extensions.Offers;
import org.jianyan.identity.Caller;
import org.jianyan.identity.OrganisationService;
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
@Component(
        service = {CollectionMethodService.class, Methods.class, ExtensionPoint.class},
        immediate = true)
public final class Methods implements CollectionMethodService, ExtensionPoint {
    private static final Logger LOG = LoggerFactory.getLogger(Methods.class);

    private final Guests guests;
    private final OrganisationService organisations;
    private final Offers<OfferedMethod> offers;

    @Activate
    public Methods(
            BundleContext context,
            @Reference Guests guests,
            @Reference OrganisationService organisations,
            @Reference Admissions admissions) {
        this.guests = guests;
        this.organisations = organisations;
        offers = new Offers<>(context, admissions);
    }

    /** Takes the reference only: whoever gets the service runs its constructor, which is a guest's. */
    @Reference(
            service = CollectionMethod.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindMethod(ServiceReference<CollectionMethod> reference) {
        try {
            OfferedMethod method = guests.describe(reference);
            requireOwner(method.info().owner());
            offers.add(reference, method.info().id(), method);
        } catch (GuestCalls.Failure | IllegalArgumentException e) {
            guests.forget(reference);
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().toString();
            offers.refuse(reference, reason);
            LOG.warn("a collection method of {} is not offered: {}", reference.getBundle(), reason);
        }
    }

    void unbindMethod(ServiceReference<CollectionMethod> reference) {
        if (offers.remove(reference) != null) {
            guests.forget(reference);
        }
    }

    private void requireOwner(String owner) {
        try {
            path(owner);
        } catch (NotFound e) {
            throw new IllegalArgumentException("the owner is no organisation: " + owner);
        }
    }

    private String path(String owner) {
        return owner.isEmpty() ? "/" : organisations.byCode(owner).path();
    }

    /**
     * A method where it may be used.
     *
     * @param scope path of the organisation at and below which it may: the narrower of its owner's and of its extension's
     */
    record Usable(OfferedMethod method, String scope) {
        MethodInfo info() {
            String code = scope.substring(0, scope.length() - 1);
            return method.info().ownedBy(code.substring(code.lastIndexOf('/') + 1));
        }

        boolean isUsable(String path) {
            return "/".equals(scope) || path != null && path.startsWith(scope);
        }
    }

    Optional<Usable> find(String id) {
        return offers.find(id).flatMap(this::usable);
    }

    private Optional<Usable> usable(Offers.Admitted<OfferedMethod> admitted) {
        String owner = path(admitted.value().info().owner());
        if (owner.startsWith(admitted.scope())) {
            return Optional.of(new Usable(admitted.value(), owner));
        }
        // an extension of one organisation with a method of another is for nobody
        return admitted.scope().startsWith(owner)
                ? Optional.of(new Usable(admitted.value(), admitted.scope()))
                : Optional.empty();
    }

    private List<Usable> all() {
        return offers.admitted().stream()
                .flatMap(one -> usable(one).stream())
                .sorted(Comparator.comparing(one -> one.method().info().id()))
                .toList();
    }

    @Override
    public List<MethodInfo> methods(Caller caller) {
        return all().stream()
                .filter(method -> method.isUsable(null)
                        || caller.grants().stream()
                                .anyMatch(grant -> grant.scope().startsWith(method.scope())
                                        || method.scope().startsWith(grant.scope())))
                .map(Usable::info)
                .toList();
    }

    @Override
    public Map<String, String> titles() {
        return all().stream().map(Usable::info).collect(Collectors.toMap(MethodInfo::id, MethodInfo::titleZh));
    }

    @Override
    public List<MethodInfo> methodsAt(String contactPointCode) {
        return usableAt(organisations.byCode(contactPointCode).path());
    }

    /** @param path of an organisation, {@code null} for the public */
    List<MethodInfo> usableAt(String path) {
        return all().stream()
                .filter(method -> method.isUsable(path))
                .map(Usable::info)
                .toList();
    }

    @Override
    public Class<?> service() {
        return CollectionMethod.class;
    }

    @Override
    public String offer(ServiceReference<?> reference) {
        return offers.id(reference);
    }

    @Override
    public boolean isScoped() {
        return true;
    }

    @Override
    public boolean isBusy(Bundle bundle) {
        return offers.of(bundle).stream().anyMatch(method -> method.guest().isBusy());
    }

    @Override
    public List<String> setAside(Bundle bundle) {
        return offers.of(bundle).stream()
                .filter(method -> method.guest().isSetAside())
                .map(method -> method.info().id())
                .toList();
    }
}
