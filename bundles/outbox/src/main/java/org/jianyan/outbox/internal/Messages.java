package org.jianyan.outbox.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.outbox.MessageState;
import org.jianyan.outbox.NewMessage;
import org.jianyan.outbox.Outbox;
import org.jianyan.outbox.OutboxMessage;
import org.jianyan.outbox.internal.jpa.MessageEntity;
import org.jianyan.outbox.internal.jpa.MessageStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Messages implements Outbox {
    private final JpaTemplate jpa;

    @Activate
    public Messages(@Reference(target = "(osgi.unit.name=outbox)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    @Override
    public boolean add(NewMessage message) {
        return jpa.txExpr(TransactionType.Required, em -> {
            MessageStore store = new MessageStore(em);
            if (store.exists(message.queue(), message.key())) {
                return false;
            }
            store.add(new MessageEntity(Uuids.next(), message, Instant.now()));
            return true;
        });
    }

    @Override
    public Page<OutboxMessage> list(String queue, List<String> scopes, Optional<MessageState> state, PageRequest page) {
        return jpa.txExpr(TransactionType.Supports, em -> new MessageStore(em).list(queue, scopes, state, page));
    }

    @Override
    public Map<MessageState, Long> counts(String queue) {
        return jpa.txExpr(TransactionType.Supports, em -> new MessageStore(em).counts(queue));
    }

    @Override
    public OutboxMessage retry(String queue, List<String> scopes, UUID id) {
        return jpa.txExpr(TransactionType.Required, em -> {
            MessageStore store = new MessageStore(em);
            if (!store.isWithin(queue, scopes, id)) {
                throw new NotFound("没有消息 " + id);
            }
            store.revive(queue, id, Instant.now());
            return store.find(queue, id).orElseThrow();
        });
    }

    @Override
    public void forget(String queue, String keyPrefix) {
        jpa.tx(TransactionType.Required, em -> new MessageStore(em).forget(queue, keyPrefix));
    }

    @Override
    public byte[] payload(String queue, UUID id) {
        return jpa.txExpr(TransactionType.Supports, em -> new MessageStore(em).payload(queue, id))
                .filter(payload -> payload.length > 0)
                .orElseThrow(() -> new NotFound("没有消息 " + id));
    }
}
