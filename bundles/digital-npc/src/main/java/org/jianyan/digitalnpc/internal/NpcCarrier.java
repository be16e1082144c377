package org.jianyan.digitalnpc.internal;

import org.jianyan.digitalnpc.spi.DigitalNpcGateway;
import org.jianyan.digitalnpc.spi.Envelope;
import org.jianyan.outbox.Carrier;
import org.jianyan.outbox.OutboxMessage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the outbox's messages to the gateway their task came by. */
@Component
public final class NpcCarrier implements Carrier {
    static final String QUEUE = "digital-npc";

    private final Gateways gateways;
    private final MessageSchemas schemas;

    @Activate
    public NpcCarrier(@Reference Gateways gateways, @Reference MessageSchemas schemas) {
        this.gateways = gateways;
        this.schemas = schemas;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void carry(OutboxMessage message, byte[] payload) throws Exception {
        DigitalNpcGateway gateway = gateways.find(message.destination())
                .filter(DigitalNpcGateway::isReady)
                .orElseThrow(
                        () -> new IllegalStateException("gateway " + message.destination() + " is away or not set up"));
        gateway.send(new Envelope(schemas.parse(payload).get("id").asText(), message.kind(), payload));
    }
}
