package org.jianyan.notices.spi;

import java.util.Objects;

/**
 * Where a notice goes.
 *
 * @param address as the channel understands it
 * @param secret shared with the receiver by a channel that {@link NoticeChannel#isSigned signs}, otherwise empty
 */
public record Destination(String address, String secret) {
    public Destination {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(secret, "secret");
    }
}
