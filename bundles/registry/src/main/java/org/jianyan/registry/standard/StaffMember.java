package org.jianyan.registry.standard;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Somebody who works for a contact point.
 *
 * @param phone with its middle hidden; {@link StandardService#phone} tells it whole
 * @param position held in their own organisation
 * @param until last day; {@code null} while they do
 * @param handover how the work was handed over; empty until then
 * @param stationId where a collector is; {@code null} for others, and for collectors of the contact point itself
 * @param area where a collector collects; empty for others
 * @param trade whose opinions a collector collects; empty for everybody's
 * @param account the collector's, by which what they hand in is known; {@code null} for none
 */
public record StaffMember(
        UUID id,
        UUID contactPointId,
        Duty duty,
        String name,
        String phone,
        String position,
        LocalDate since,
        LocalDate until,
        String handover,
        UUID stationId,
        String area,
        String trade,
        String account) {
    public StaffMember {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(contactPointId, "contactPointId");
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(since, "since");
    }

    /**
     * Somebody who begins.
     *
     * @param duty one of {@link Duty}
     * @param since ISO 8601 date, not in the future
     * @param replaces identifier of whom they follow; empty for nobody
     * @param handover how the work is handed over; needed if they follow somebody
     * @param stationId of an open station, for collectors only; empty for none
     * @param area for collectors only
     * @param trade for collectors only
     * @param account name of an account of the contact point, for collectors only; empty for none
     */
    public record New(
            String duty,
            String name,
            String phone,
            String position,
            String since,
            String replaces,
            String handover,
            String stationId,
            String area,
            String trade,
            String account) {}

    /** Somebody ends, and nobody follows. */
    public record End(String until, String handover) {}
}
