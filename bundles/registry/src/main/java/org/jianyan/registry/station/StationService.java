package org.jianyan.registry.station;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Collection stations, and what collectors do. Collectors begin and end as others who work for a contact point do
 * ({@link org.jianyan.registry.standard.StandardService}).
 */
@ProviderType
public interface StationService {
    /** Those that are open, and those that were, oldest first. */
    List<Station> stations(Caller caller, UUID contactPointId);

    /**
     * Opens a station, an organisation below the contact point's.
     *
     * @throws org.jianyan.commons.Conflict if an open one of the contact point has this name, or it is no contact point
     *     any more
     */
    Station open(Caller caller, UUID contactPointId, Station.New station);

    /**
     * Closes a station. Again changes nothing.
     *
     * @throws org.jianyan.commons.Conflict if collectors are at it still
     */
    Station close(Caller caller, UUID contactPointId, UUID stationId, Station.Closing closing);

    /** Collectors, those who ended too, with what they handed in from one day to another, both included. */
    List<Collector> collectors(Caller caller, UUID contactPointId, LocalDate from, LocalDate to);
}
