package org.jianyan.digitalnpc.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Uuids;
import org.jianyan.digitalnpc.internal.jpa.ExchangeStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/** Hears that something happened to a consultation, so that its exchange is looked at soon; nothing depends on it. */
@Component(property = "event.topics=org/jianyan/consultation/*")
public final class ConsultationEvents implements EventHandler {
    private final JpaTemplate jpa;

    @Activate
    public ConsultationEvents(@Reference(target = "(osgi.unit.name=digital-npc)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    @Override
    public void handleEvent(Event event) {
        Optional<UUID> consultation = Uuids.parse(String.valueOf(event.getProperty("consultation")));
        consultation.ifPresent(
                id -> jpa.tx(TransactionType.Required, em -> new ExchangeStore(em).hasten(id, Instant.now())));
    }
}
