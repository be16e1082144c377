package org.jianyan.notices.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jianyan.commons.GuestCalls;
import org.jianyan.extensions.Admissions;
import org.jianyan.extensions.ExtensionPoint;
import org.jianyan.extensions.Offers;
import org.jianyan.notices.spi.Destination;
import org.jianyan.notices.spi.NoticeChannel;
import org.jianyan.notices.spi.NoticeMessage;
import org.jianyan.outbox.Rejected;
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
@Component(service = {Channels.class, ExtensionPoint.class})
public final class Channels implements ExtensionPoint {
    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);
    /** A delivery takes no longer. */
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** A question takes no longer. */
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final Offers<NoticeChannel> channels;
    private final GuestCalls calls = new GuestCalls("jianyan-notice-channel", 16);

    @Activate
    public Channels(BundleContext context, @Reference Admissions admissions) {
        channels = new Offers<>(context, admissions);
    }

    @Deactivate
    void close() {
        calls.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindChannel(ServiceReference<NoticeChannel> reference, NoticeChannel channel) {
        try {
            channels.add(reference, calls.call(channel::id, SHORT), channel);
        } catch (GuestCalls.Failure | IllegalArgumentException e) {
            channels.refuse(reference, e.getMessage());
            LOG.warn("a notice channel of {} is not used: {}", reference.getBundle(), e.getMessage());
        }
    }

    void unbindChannel(ServiceReference<NoticeChannel> reference, NoticeChannel channel) {
        channels.remove(reference);
    }

    @Override
    public Class<?> service() {
        return NoticeChannel.class;
    }

    @Override
    public String offer(ServiceReference<?> reference) {
        return channels.id(reference);
    }

    Optional<NoticeChannel> find(String id) {
        return channels.find(id).map(Offers.Admitted::value);
    }

    /** The identifiers of all. */
    List<String> ids() {
        return channels.admitted().stream().map(Offers.Admitted::id).sorted().toList();
    }

    /** What a channel says of itself or of an address; false if it does not say. */
    boolean ask(Asking question) {
        try {
            return calls.call(question::ask, SHORT);
        } catch (GuestCalls.Failure e) {
            LOG.warn("a notice channel does not answer", e);
            return false;
        }
    }

    /** A question to a channel. */
    interface Asking {
        boolean ask();
    }

    /** @throws Rejected if the channel refuses for good */
    void deliver(NoticeChannel channel, NoticeMessage notice, Destination destination) throws Exception {
        try {
            calls.call(
                    () -> {
                        channel.deliver(notice, destination);
                        return null;
                    },
                    LIMIT);
        } catch (GuestCalls.Failure e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
