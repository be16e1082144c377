package org.jianyan.publicity.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jianyan.commons.GuestCalls;
import org.jianyan.outbox.Rejected;
import org.jianyan.publicity.spi.Notice;
import org.jianyan.publicity.spi.PublicityChannel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channels that are registered at present, called as the guests they are. */
@Component(service = Channels.class, configurationPid = "org.jianyan.publicity")
public final class Channels {
    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);

    private final Map<String, PublicityChannel> channels = new ConcurrentSkipListMap<>();
    private final GuestCalls calls = new GuestCalls("jianyan-publicity-channel", 16);
    private final Duration limit;

    @Activate
    public Channels(PublicityConfig config) {
        limit = Duration.ofMillis(config.channel_timeout_millis());
    }

    @Deactivate
    void close() {
        calls.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindChannel(PublicityChannel channel) {
        if (channels.putIfAbsent(channel.id(), channel) != null) {
            LOG.warn("publicity channel {} of {} is not used: the id is taken", channel.id(), channel.getClass());
        }
    }

    void unbindChannel(PublicityChannel channel) {
        channels.remove(channel.id(), channel);
    }

    Optional<PublicityChannel> find(String id) {
        return Optional.ofNullable(channels.get(id));
    }

    List<PublicityChannel> all() {
        return List.copyOf(channels.values());
    }

    /** @throws Rejected if the channel refuses for good */
    void deliver(PublicityChannel channel, Notice notice, String address) throws Exception {
        try {
            calls.call(
                    () -> {
                        channel.deliver(notice, address);
                        return null;
                    },
                    limit);
        } catch (GuestCalls.Failure e) {
            if (e.getCause() instanceof Rejected rejected) {
                throw rejected;
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
