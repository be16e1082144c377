package org.jianyan.digitalnpc.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jianyan.digitalnpc.DigitalNpcStatus;
import org.jianyan.digitalnpc.spi.DigitalNpcGateway;
import org.jianyan.extensions.Admissions;
import org.jianyan.extensions.ExtensionPoint;
import org.jianyan.extensions.Offers;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gateways that are registered at present. */
@Component(service = {Gateways.class, ExtensionPoint.class})
public final class Gateways implements ExtensionPoint {
    private static final Logger LOG = LoggerFactory.getLogger(Gateways.class);

    private final Offers<DigitalNpcGateway> gateways;
    private final Map<String, String> errors = new ConcurrentHashMap<>();

    @Activate
    public Gateways(BundleContext context, @Reference Admissions admissions) {
        gateways = new Offers<>(context, admissions);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindGateway(ServiceReference<DigitalNpcGateway> reference, DigitalNpcGateway gateway) {
        try {
            gateways.add(reference, gateway.id(), gateway);
        } catch (IllegalArgumentException e) {
            gateways.refuse(reference, e.getMessage());
            LOG.warn("a gateway of {} is not used: {}", reference.getBundle(), e.getMessage());
        }
    }

    void unbindGateway(ServiceReference<DigitalNpcGateway> reference, DigitalNpcGateway gateway) {
        gateways.remove(reference);
        errors.remove(gateway.id());
    }

    @Override
    public Class<?> service() {
        return DigitalNpcGateway.class;
    }

    @Override
    public String offer(ServiceReference<?> reference) {
        return gateways.id(reference);
    }

    Optional<DigitalNpcGateway> find(String id) {
        return gateways.find(id).map(Offers.Admitted::value);
    }

    private List<DigitalNpcGateway> all() {
        return gateways.admitted().stream()
                .map(Offers.Admitted::value)
                .sorted(Comparator.comparing(DigitalNpcGateway::id))
                .toList();
    }

    List<DigitalNpcGateway> ready() {
        return all().stream().filter(DigitalNpcGateway::isReady).toList();
    }

    /** Tells once what went wrong, not at every look. */
    void failed(String id, Exception cause) {
        if (!cause.toString().equals(errors.put(id, cause.toString()))) {
            LOG.warn("gateway {} gives no tasks: {}", id, cause.toString());
        }
    }

    void succeeded(String id) {
        errors.remove(id);
    }

    List<DigitalNpcStatus.Gateway> status() {
        return all().stream()
                .map(gateway -> new DigitalNpcStatus.Gateway(
                        gateway.id(), gateway.title().zh(), gateway.isReady(), errors.get(gateway.id())))
                .toList();
    }
}
