package org.jianyan.registry.lifecycle;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that was done about a contact point.
 *
 * @param on the day on which it was done
 * @param session of the Council of Chairpersons, where it decided; otherwise empty
 * @param matters what has to be mended, or what it is commended for; otherwise empty
 * @param deadline by when it has to be mended; {@code null} otherwise
 * @param paperNumber of the letter that says so; empty if it has none
 * @param standing how the contact point stood afterwards
 * @param by the account that noted it
 */
public record PointEvent(
        UUID id,
        UUID contactPointId,
        PointAct act,
        LocalDate on,
        String session,
        String reason,
        String matters,
        LocalDate deadline,
        String paperNumber,
        Standing standing,
        String by) {
    public PointEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(contactPointId, "contactPointId");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(standing, "standing");
    }
}
