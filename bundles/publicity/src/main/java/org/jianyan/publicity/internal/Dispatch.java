package org.jianyan.publicity.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.outbox.Carrier;
import org.jianyan.outbox.MessageState;
import org.jianyan.outbox.NewMessage;
import org.jianyan.outbox.Outbox;
import org.jianyan.outbox.OutboxMessage;
import org.jianyan.outbox.Rejected;
import org.jianyan.publicity.Campaign;
import org.jianyan.publicity.DispatchService;
import org.jianyan.publicity.internal.jpa.CampaignEntity;
import org.jianyan.publicity.internal.jpa.CampaignStore;
import org.jianyan.publicity.internal.jpa.SubscriberEntity;
import org.jianyan.publicity.internal.jpa.SubscriberStore;
import org.jianyan.publicity.spi.Notice;
import org.jianyan.publicity.spi.PublicityChannel;
import org.jianyan.rest.PublicAddress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes campaigns to the channels. A published campaign is one message per channel; for a channel that reaches people one
 * by one that message is spread into one per subscriber, some hundred in a transaction. No message holds an address: it is
 * looked up when the message is sent, and whoever has left by then is sent nothing.
 */
@Component(service = {Carrier.class, DispatchService.class, Dispatch.class})
public final class Dispatch implements Carrier, DispatchService {
    private static final String QUEUE = "publicity";
    private static final String CAMPAIGN = "campaign";
    private static final String NOTICE = "notice";
    private static final String CONFIRMATION = "confirmation";
    private static final int CHUNK = 500;

    private final JpaTemplate jpa;
    private final Outbox outbox;
    private final Channels channels;
    private final Audit audit;
    private final PublicAddress address;
    private final Addresses addresses;

    @Activate
    public Dispatch(
            @Reference(target = "(osgi.unit.name=publicity)") JpaTemplate jpa,
            @Reference Outbox outbox,
            @Reference Channels channels,
            @Reference Audit audit,
            @Reference PublicAddress address,
            @Reference Addresses addresses) {
        this.jpa = jpa;
        this.outbox = outbox;
        this.channels = channels;
        this.audit = audit;
        this.address = address;
        this.addresses = addresses;
    }

    /** In the transaction that publishes the campaign. */
    void enqueue(Campaign campaign) {
        for (PublicityChannel channel : channels.all()) {
            add(
                    CAMPAIGN + "/" + campaign.id() + "/" + channel.id(),
                    CAMPAIGN,
                    campaign.title(),
                    campaign.organisationPath(),
                    channel.id(),
                    campaign.id().toString());
        }
    }

    /** In the transaction that adds the subscriber. */
    void enqueueConfirmation(UUID subscriberId, String channel, UUID occasion) {
        add(
                CONFIRMATION + "/" + subscriberId + "/" + occasion,
                CONFIRMATION,
                "请确认订阅",
                "/",
                channel,
                subscriberId.toString());
    }

    private void add(String key, String kind, String subject, String path, String channel, String payload) {
        outbox.add(new NewMessage(QUEUE, key, kind, subject, path, channel, payload.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void carry(OutboxMessage message, byte[] payload) throws Exception {
        String text = new String(payload, StandardCharsets.UTF_8);
        PublicityChannel channel = channels.find(message.destination())
                .orElseThrow(() -> new IllegalStateException("channel " + message.destination() + " is away"));
        switch (message.kind()) {
            case CAMPAIGN -> campaign(channel, message, campaignOf(text));
            case NOTICE -> {
                String[] ids = text.split(" ");
                Optional<SubscriberEntity> subscriber = subscriber(ids[1]);
                if (subscriber.isPresent()) {
                    Notice notice = notice(campaignOf(ids[0]), message.id(), leave(subscriber.get()));
                    channels.deliver(channel, notice, addresses.of(subscriber.get()));
                }
            }
            case CONFIRMATION -> {
                Optional<SubscriberEntity> subscriber = subscriber(text);
                if (subscriber.isPresent()) {
                    channels.deliver(
                            channel, confirmation(message.id(), subscriber.get()), addresses.of(subscriber.get()));
                }
            }
            default -> throw new Rejected("unknown kind " + message.kind());
        }
    }

    private void campaign(PublicityChannel channel, OutboxMessage message, Campaign campaign) throws Exception {
        if (!channel.isAddressed()) {
            channels.deliver(channel, notice(campaign, message.id(), ""), "");
            return;
        }
        String after = "";
        List<UUID> chunk;
        do {
            String from = after;
            chunk = jpa.txExpr(TransactionType.Required, em -> {
                List<UUID> subscribers = new SubscriberStore(em).confirmed(channel.id(), from, CHUNK);
                subscribers.forEach(subscriber -> add(
                        NOTICE + "/" + campaign.id() + "/" + subscriber,
                        NOTICE,
                        campaign.title(),
                        campaign.organisationPath(),
                        channel.id(),
                        campaign.id() + " " + subscriber));
                return subscribers;
            });
            after = chunk.isEmpty() ? "" : chunk.get(chunk.size() - 1).toString();
        } while (chunk.size() == CHUNK);
    }

    private Campaign campaignOf(String id) throws Rejected {
        return jpa.txExpr(TransactionType.Supports, em -> new CampaignStore(em).campaign(UUID.fromString(id)))
                .map(CampaignEntity::toRecord)
                .orElseThrow(() -> new Rejected("no campaign " + id));
    }

    private Optional<SubscriberEntity> subscriber(String id) {
        return jpa.txExpr(TransactionType.Supports, em -> new SubscriberStore(em).find(UUID.fromString(id)));
    }

    private String leave(SubscriberEntity subscriber) {
        return address.of("/api/v1/publicity/subscriptions/" + subscriber.token());
    }

    private Notice notice(Campaign campaign, UUID messageId, String leave) {
        return new Notice(
                messageId,
                campaign.title(),
                "《" + campaign.lawTitle() + "》\n\n" + campaign.summary() + "\n\n" + campaign.organisationName(),
                Pages.link(address, campaign.id()),
                leave);
    }

    private Notice confirmation(UUID messageId, SubscriberEntity subscriber) {
        return new Notice(
                messageId,
                "请确认订阅法规宣传",
                "有人用这个地址订阅了法规宣传。如果是您，请打开下面的链接确认；如果不是，不必理会，不会再收到邮件。",
                leave(subscriber),
                leave(subscriber));
    }

    @Override
    public Page<OutboxMessage> list(Caller caller, Optional<MessageState> state, PageRequest page) {
        caller.require(Action.DISPATCH_MANAGE);
        return outbox.list(QUEUE, caller.scopes(Action.DISPATCH_MANAGE), state, page);
    }

    @Override
    public OutboxMessage retry(Caller caller, UUID id) {
        caller.require(Action.DISPATCH_MANAGE);
        OutboxMessage message = outbox.retry(QUEUE, caller.scopes(Action.DISPATCH_MANAGE), id);
        audit.record(caller, Action.DISPATCH_MANAGE, "retry message " + id);
        return message;
    }
}
