package org.jianyan.publicity.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Unavailable;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.publicity.SubscriptionService;
import org.jianyan.publicity.internal.jpa.SubscriberEntity;
import org.jianyan.publicity.internal.jpa.SubscriberStore;
import org.jianyan.publicity.spi.PublicityChannel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Subscriptions implements SubscriptionService {
    /** Nobody is asked more often, so that the form cannot be used to fill somebody's mailbox. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private final JpaTemplate jpa;
    private final Channels channels;
    private final Dispatch dispatch;
    private final Addresses addresses;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public Subscriptions(
            @Reference(target = "(osgi.unit.name=publicity)") JpaTemplate jpa,
            @Reference Channels channels,
            @Reference Dispatch dispatch,
            @Reference Addresses addresses) {
        this.jpa = jpa;
        this.channels = channels;
        this.dispatch = dispatch;
        this.addresses = addresses;
    }

    @Override
    public void subscribe(String channelId, String typed) {
        Optional<PublicityChannel> channel =
                channels.find(channelId == null ? "" : channelId).filter(PublicityChannel::isAddressed);
        String address = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        new Violations()
                .require(
                        channel.isPresent(),
                        "channel",
                        "unknown",
                        "应为 "
                                + channels.all().stream()
                                        .filter(PublicityChannel::isAddressed)
                                        .map(PublicityChannel::id)
                                        .toList()
                                + " 之一，收到：" + channelId)
                .require(
                        channel.isEmpty()
                                || address.length() <= 254 && channel.get().accepts(address),
                        "address",
                        "address",
                        "不是有效的地址")
                .throwIfAny();
        if (!channel.get().isReady()) {
            throw new Unavailable("“" + channel.get().title().zh() + "”尚未配置，暂时不能订阅");
        }
        Instant now = Instant.now();
        String digest = addresses.digest(address);
        jpa.tx(TransactionType.Required, em -> {
            SubscriberStore store = new SubscriberStore(em);
            Optional<SubscriberEntity> known = store.byAddress(channelId, List.of(digest, address));
            if (known.isEmpty()) {
                UUID id = Uuids.next();
                SubscriberEntity subscriber =
                        new SubscriberEntity(id, channelId, digest, addresses.encrypt(id, address), token(), now);
                store.add(subscriber);
                dispatch.enqueueConfirmation(subscriber.id(), channelId, Uuids.next());
            } else if (!known.get().isConfirmed()
                    && known.get().askedAt().plus(PAUSE).isBefore(now)) {
                known.get().ask(now);
                dispatch.enqueueConfirmation(known.get().id(), channelId, Uuids.next());
            }
        });
    }

    private String token() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void confirm(String token) {
        jpa.tx(TransactionType.Required, em -> new SubscriberStore(em)
                .byToken(token)
                .orElseThrow(() -> new NotFound("没有这个订阅，可能已经退订"))
                .confirm(Instant.now()));
    }

    @Override
    public void cancel(String token) {
        jpa.tx(TransactionType.Required, em -> {
            SubscriberStore store = new SubscriberStore(em);
            store.byToken(token).ifPresent(store::remove);
        });
    }
}
