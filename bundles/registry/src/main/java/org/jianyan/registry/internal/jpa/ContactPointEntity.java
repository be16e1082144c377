package org.jianyan.registry.internal.jpa;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.ContactPointKind;

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
    }

    ContactPoint toRecord() {
        return new ContactPoint(
                UUID.fromString(id),
                code,
                name,
                ContactPointKind.valueOf(kind),
                path,
                plaqueNumber,
                address,
                specialty,
                establishedOn);
    }
}
