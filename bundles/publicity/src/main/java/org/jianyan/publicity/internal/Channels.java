package org.jianyan.publicity.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jianyan.commons.GuestCalls;
import org.jianyan.extensions.Admissions;
import org.jianyan.extensions.ExtensionPoint;
import org.jianyan.extensions.Offers;
import org.jianyan.outbox.Rejected;
import org.jianyan.publicity.spi.Notice;
import org.jianyan.publicity.spi.PublicityChannel;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channels that are registered at present, called as the guests they are. */
@Component(
        service = {Channels.class, ExtensionPoint.class},
        configurationPid = "org.jianyan.publicity")
public final class Channels implements ExtensionPoint {
    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);

    private final Offers<PublicityChannel> channels;
    private final GuestCalls calls = new GuestCalls("jianyan-publicity-channel", 16);
    private final Duration limit;

    @Activate
    public Channels(BundleContext context, @Reference Admissions admissions, PublicityConfig config) {
        channels = new Offers<>(context, admissions);
        limit = Duration.ofMillis(config.channel_timeout_millis());
    }

    @Deactivate
    void close() {
        calls.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindChannel(ServiceReference<PublicityChannel> reference, PublicityChannel channel) {
        try {
            channels.add(reference, channel.id(), channel);
        } catch (IllegalArgumentException e) {
            channels.refuse(reference, e.getMessage());
            LOG.warn("a publicity channel of {} is not used: {}", reference.getBundle(), e.getMessage());
        }
    }

    void unbindChannel(ServiceReference<PublicityChannel> reference, PublicityChannel channel) {
        channels.remove(reference);
    }

    @Override
    public Class<?> service() {
        return PublicityChannel.class;
    }

    @Override
    public String offer(ServiceReference<?> reference) {
        return channels.id(reference);
    }

    Optional<PublicityChannel> find(String id) {
        return channels.find(id).map(Offers.Admitted::value);
    }

    List<PublicityChannel> all() {
        return channels.admitted().stream()
                .map(Offers.Admitted::value)
                .sorted(Comparator.comparing(PublicityChannel::id))
                .toList();
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
