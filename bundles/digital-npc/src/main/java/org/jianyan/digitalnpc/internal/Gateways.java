package org.jianyan.digitalnpc.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jianyan.digitalnpc.DigitalNpcStatus;
import org.jianyan.digitalnpc.spi.DigitalNpcGateway;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gateways that are registered at present. */
@Component(service = Gateways.class)
public final class Gateways {
    private static final Logger LOG = LoggerFactory.getLogger(Gateways.class);

    private final Map<String, DigitalNpcGateway> gateways = new ConcurrentSkipListMap<>();
    private final Map<String, String> errors = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindGateway(DigitalNpcGateway gateway) {
        if (gateways.putIfAbsent(gateway.id(), gateway) != null) {
            LOG.warn("gateway {} of {} is not used: the id is taken", gateway.id(), gateway.getClass());
        }
    }

    void unbindGateway(DigitalNpcGateway gateway) {
        gateways.remove(gateway.id(), gateway);
        errors.remove(gateway.id());
    }

    Optional<DigitalNpcGateway> find(String id) {
        return Optional.ofNullable(gateways.get(id));
    }

    List<DigitalNpcGateway> ready() {
        return gateways.values().stream().filter(DigitalNpcGateway::isReady).toList();
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
        return gateways.values().stream()
                .map(gateway -> new DigitalNpcStatus.Gateway(
                        gateway.id(), gateway.title().zh(), gateway.isReady(), errors.get(gateway.id())))
                .toList();
    }
}
