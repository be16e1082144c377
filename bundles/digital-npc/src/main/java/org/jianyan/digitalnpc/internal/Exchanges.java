package org.jianyan.digitalnpc.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.HealthCheck;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.digitalnpc.DigitalNpcService;
import org.jianyan.digitalnpc.DigitalNpcStatus;
import org.jianyan.digitalnpc.Exchange;
import org.jianyan.digitalnpc.InboxMessage;
import org.jianyan.digitalnpc.internal.jpa.ExchangeStore;
import org.jianyan.digitalnpc.internal.jpa.InboxEntity;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.OrganisationService;
import org.jianyan.outbox.MessageState;
import org.jianyan.outbox.Outbox;
import org.jianyan.outbox.OutboxMessage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(configurationPid = "org.jianyan.digitalnpc")
public final class Exchanges implements DigitalNpcService, HealthCheck {
    /** The whole queue is the one organisation's that exchanges, whose right is checked before. */
    private static final List<String> ALL = List.of("/");

    private final JpaTemplate jpa;
    private final Gateways gateways;
    private final MessageSchemas schemas;
    private final Outbox outbox;
    private final OrganisationService organisations;
    private final Audit audit;
    private final DigitalNpcConfig config;

    @Activate
    public Exchanges(
            @Reference(target = "(osgi.unit.name=digital-npc)") JpaTemplate jpa,
            @Reference Gateways gateways,
            @Reference MessageSchemas schemas,
            @Reference Outbox outbox,
            @Reference OrganisationService organisations,
            @Reference Audit audit,
            DigitalNpcConfig config) {
        this.jpa = jpa;
        this.gateways = gateways;
        this.schemas = schemas;
        this.outbox = outbox;
        this.organisations = organisations;
        this.audit = audit;
        this.config = config;
    }

    /** The right must be held in the organisation that exchanges; where none does, anywhere. */
    private void require(Caller caller, Action action) {
        caller.require(action);
        if (!config.organisation_code().isEmpty()) {
            caller.require(
                    action, organisations.byCode(config.organisation_code()).path());
        }
    }

    @Override
    public DigitalNpcStatus status(Caller caller) {
        require(caller, Action.DIGITAL_NPC_READ);
        return new DigitalNpcStatus(
                config.organisation_code(),
                gateways.status(),
                jpa.txExpr(TransactionType.Supports, em -> new ExchangeStore(em).inboxCounts()),
                outbox.counts(NpcCarrier.QUEUE));
    }

    @Override
    public Page<Exchange> exchanges(Caller caller, PageRequest page) {
        require(caller, Action.DIGITAL_NPC_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new ExchangeStore(em).exchanges(page));
    }

    @Override
    public Page<InboxMessage> inbox(Caller caller, Optional<InboxMessage.State> state, PageRequest page) {
        require(caller, Action.DIGITAL_NPC_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new ExchangeStore(em).inbox(state, page));
    }

    @Override
    public Page<OutboxMessage> outbox(Caller caller, Optional<MessageState> state, PageRequest page) {
        require(caller, Action.DIGITAL_NPC_READ);
        return outbox.list(NpcCarrier.QUEUE, ALL, state, page);
    }

    @Override
    public byte[] content(Caller caller, UUID id) {
        require(caller, Action.DIGITAL_NPC_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new ExchangeStore(em).inbox(id))
                .map(InboxEntity::payload)
                .orElseGet(() -> outbox.payload(NpcCarrier.QUEUE, id));
    }

    @Override
    public void retry(Caller caller, UUID id) {
        require(caller, Action.DIGITAL_NPC_MANAGE);
        boolean came = jpa.txExpr(TransactionType.Required, em -> {
            Optional<InboxEntity> message = new ExchangeStore(em).inbox(id);
            message.ifPresent(row -> row.revive(Instant.now()));
            return message.isPresent();
        });
        if (!came) {
            outbox.retry(NpcCarrier.QUEUE, ALL, id);
        }
        audit.record(caller, Action.DIGITAL_NPC_MANAGE, "retry message " + id);
    }

    @Override
    public List<String> schemas() {
        return schemas.names();
    }

    @Override
    public String schema(String name) {
        return schemas.text(name);
    }

    @Override
    public String name() {
        return "digital-npc";
    }

    @Override
    public void check() {
        jpa.txExpr(TransactionType.Supports, em -> new ExchangeStore(em).inbox(new UUID(0, 0)));
    }
}
