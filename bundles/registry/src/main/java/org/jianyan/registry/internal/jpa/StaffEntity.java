package org.jianyan.registry.internal.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.registry.standard.Duty;
import org.jianyan.registry.standard.StaffMember;

/** Somebody who works for a contact point. */
@Entity
@Table(name = "staff_member")
public class StaffEntity {
    @Id
    private String id;

    @Column(name = "contact_point_id")
    private String contactPointId;

    private String duty;
    private String person;

    @Column(name = "position_held")
    private String position;

    @Column(name = "since_day")
    private LocalDate since;

    @Column(name = "until_day")
    private LocalDate until;

    private String handover;

    @Column(name = "noted_by")
    private String notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Column(name = "station_id")
    private String stationId;

    private String area = "";
    private String trade = "";

    @Column(name = "account_name")
    private String account;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected StaffEntity() {}

    /** @param person name and telephone, encrypted */
    public StaffEntity(
            UUID id,
            UUID contactPoint,
            Duty duty,
            String person,
            String position,
            LocalDate since,
            String by,
            Instant now) {
        this.id = id.toString();
        contactPointId = contactPoint.toString();
        this.duty = duty.name();
        this.person = person;
        this.position = position;
        this.since = since;
        handover = "";
        notedBy = by;
        notedAt = now;
    }

    /** Where a collector collects, and by which account. */
    public void collects(UUID station, String where, String whose, String accountName) {
        stationId = station == null ? null : station.toString();
        area = where;
        trade = whose;
        account = accountName;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public UUID contactPointId() {
        return UUID.fromString(contactPointId);
    }

    public Duty duty() {
        return Duty.valueOf(duty);
    }

    /** Encrypted. */
    public String person() {
        return person;
    }

    public void encrypt(String encrypted) {
        person = encrypted;
    }

    /** The person goes; that somebody had this duty, and how long, stays. */
    public void erase(String encryptedNobody, Instant now) {
        person = encryptedNobody;
        account = null;
        erasedAt = now;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    /** {@code null} for whoever does not collect, or is forgotten. */
    public String account() {
        return account;
    }

    public Instant notedAt() {
        return notedAt;
    }

    public LocalDate since() {
        return since;
    }

    /** {@code null} while they work. */
    public LocalDate until() {
        return until;
    }

    public boolean isPresent() {
        return until == null;
    }

    public void end(LocalDate on, String how) {
        until = on;
        handover = how;
    }

    public StaffMember toRecord(String name, String phone) {
        return new StaffMember(
                id(),
                contactPointId(),
                duty(),
                name,
                phone,
                position,
                since,
                until,
                handover,
                stationId == null ? null : UUID.fromString(stationId),
                area,
                trade,
                account);
    }
}
