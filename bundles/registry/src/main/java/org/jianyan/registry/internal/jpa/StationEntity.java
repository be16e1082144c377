package org.jianyan.registry.internal.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.registry.station.SharedVenue;
import org.jianyan.registry.station.Station;

/** A collection station. */
@Entity
@Table(name = "collection_station")
public class StationEntity {
    @Id
    private String id;

    @Column(name = "contact_point_id")
    private String contactPointId;

    private String code;
    private String name;
    private String address;
    private String area;
    private String trade;

    @Column(name = "shared_with")
    private String sharedWith;

    @Column(name = "since_day")
    private LocalDate since;

    @Column(name = "until_day")
    private LocalDate until;

    @Column(name = "until_reason")
    private String untilReason;

    @Column(name = "noted_by")
    private String notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    protected StationEntity() {}

    public StationEntity(Station station, String by, Instant now) {
        id = station.id().toString();
        contactPointId = station.contactPointId().toString();
        code = station.code();
        name = station.name();
        address = station.address();
        area = station.area();
        trade = station.trade();
        sharedWith = station.sharedWith().name();
        since = station.since();
        untilReason = "";
        notedBy = by;
        notedAt = now;
    }

    public UUID contactPointId() {
        return UUID.fromString(contactPointId);
    }

    public void close(LocalDate on, String reason) {
        until = on;
        untilReason = reason;
    }

    public Station toRecord() {
        return new Station(
                UUID.fromString(id),
                contactPointId(),
                code,
                name,
                address,
                area,
                trade,
                SharedVenue.valueOf(sharedWith),
                since,
                until,
                untilReason);
    }
}
