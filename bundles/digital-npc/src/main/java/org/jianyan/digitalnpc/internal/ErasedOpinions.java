package org.jianyan.digitalnpc.internal;

import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.consultation.spi.ErasureListener;
import org.jianyan.digitalnpc.internal.jpa.ExchangeStore;
import org.jianyan.outbox.Outbox;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets what was sent of opinions when some of them are deleted; their digests stay as proof of what was sent. */
@Component
public final class ErasedOpinions implements ErasureListener {
    private final JpaTemplate jpa;
    private final Outbox outbox;

    @Activate
    public ErasedOpinions(
            @Reference(target = "(osgi.unit.name=digital-npc)") JpaTemplate jpa, @Reference Outbox outbox) {
        this.jpa = jpa;
        this.outbox = outbox;
    }

    @Override
    public void erased(UUID consultationId, UUID submissionId) {
        jpa.txExpr(TransactionType.Required, em -> new ExchangeStore(em).ofConsultation(consultationId))
                .forEach(exchange -> {
                    outbox.forget(NpcCarrier.QUEUE, Exporter.opinionsKey(exchange));
                    outbox.forget(NpcCarrier.QUEUE, Exporter.tableKey(exchange));
                });
    }
}
