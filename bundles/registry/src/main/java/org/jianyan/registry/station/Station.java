package org.jianyan.registry.station;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A collection station (立法信息采集点).
 *
 * @param id the identifier of its organisation, too
 * @param code given by the platform: the contact point's, and a number
 * @param area where it collects, such as a community or a market
 * @param trade whose opinions it collects; empty for everybody's
 * @param until last day; {@code null} while it is open
 * @param untilReason why it was closed; empty while it is open
 */
public record Station(
        UUID id,
        UUID contactPointId,
        String code,
        String name,
        String address,
        String area,
        String trade,
        SharedVenue sharedWith,
        LocalDate since,
        LocalDate until,
        String untilReason) {
    public Station {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(contactPointId, "contactPointId");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sharedWith, "sharedWith");
        Objects.requireNonNull(since, "since");
    }

    public boolean isOpen() {
        return until == null;
    }

    /**
     * A station to be opened.
     *
     * @param sharedWith one of {@link SharedVenue}
     * @param since ISO 8601 date, not in the future
     */
    public record New(String name, String address, String area, String trade, String sharedWith, String since) {}

    /** @param until ISO 8601 date, not in the future */
    public record Closing(String until, String reason) {}
}
