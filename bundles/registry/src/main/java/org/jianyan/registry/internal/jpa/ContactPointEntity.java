package org.jianyan.registry.internal.jpa;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.ContactPointKind;
import org.jianyan.registry.Location;
import org.jianyan.registry.lifecycle.Standing;

@Entity
@Table(name = "contact_point")
public class ContactPointEntity {
    @Id
    private String id;

    private String code;
    private String name;
    private String kind;
    private String path;

    @Column(name = "plaque_number")
    private String plaqueNumber;

    private String address;
    private String specialty;

    @Column(name = "established_on")
    private LocalDate establishedOn;

    private String standing;

    @Column(name = "term_from")
    private LocalDate termFrom;

    @Column(name = "term_until")
    private LocalDate termUntil;

    @Column(name = "urged_until")
    private LocalDate urgedUntil;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    private BigDecimal latitude;
    private BigDecimal longitude;

    protected ContactPointEntity() {}

    public ContactPointEntity(ContactPoint point) {
        id = point.id().toString();
        code = point.code();
        name = point.name();
        kind = point.kind().name();
        path = point.path();
        plaqueNumber = point.plaqueNumber();
        address = point.address();
        specialty = point.specialty();
        establishedOn = point.establishedOn();
        standing = point.standing().name();
        termFrom = point.termFrom();
        termUntil = point.termUntil();
        urgedUntil = point.urgedUntil();
        endedOn = point.endedOn();
        locate(point.location());
    }

    public Standing standing() {
        return Standing.valueOf(standing);
    }

    /** @param deadline by when it has to mend something; {@code null} if it has not to */
    public void stand(Standing now, LocalDate deadline) {
        standing = now.name();
        urgedUntil = deadline;
    }

    public void end(LocalDate on) {
        endedOn = on;
    }

    public void renew(LocalDate from, LocalDate until) {
        termFrom = from;
        termUntil = until;
    }

    /** @param location {@code null} if it is not known any more */
    public void locate(Location location) {
        latitude = location == null ? null : location.latitude();
        longitude = location == null ? null : location.longitude();
    }

    /** {@code null} leaves as it is. */
    public void adjust(String newName, String newAddress) {
        name = newName == null ? name : newName;
        address = newAddress == null ? address : newAddress;
    }

    public ContactPoint toRecord() {
        return new ContactPoint(
                UUID.fromString(id),
                code,
                name,
                ContactPointKind.valueOf(kind),
                path,
                plaqueNumber,
                address,
                specialty,
                establishedOn,
                standing(),
                termFrom,
                termUntil,
                urgedUntil,
                endedOn,
                latitude == null ? null : new Location(latitude, longitude));
    }
}
