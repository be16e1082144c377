package org.jianyan.registry.internal.jpa;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.registry.ContactPointKind;
import org.jianyan.registry.lifecycle.Candidacy;
import org.jianyan.registry.lifecycle.CandidacyState;
import org.jianyan.registry.lifecycle.CandidacyStep;
import org.jianyan.registry.lifecycle.NewCandidacy;

/** An application or recommendation to become a contact point. */
@Entity
@Table(name = "candidacy")
public class CandidacyEntity {
    @Id
    private String id;

    private String receipt;
    private String way;
    private String name;
    private String kind;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "organisation_code")
    private String organisationCode;

    private String address;
    private String area;
    private String research;
    private String ties;
    private String means;
    private String will;
    private String contact;
    private String state;

    @Column(name = "contact_point_id")
    private String contactPointId;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected CandidacyEntity() {}

    /** @param contact encrypted */
    public CandidacyEntity(
            UUID id,
            String receipt,
            Candidacy.Way way,
            String organisationPath,
            NewCandidacy input,
            String contact,
            String by,
            Instant now) {
        this.id = id.toString();
        this.receipt = receipt;
        this.way = way.name();
        this.organisationPath = organisationPath;
        organisationCode = input.organisationCode();
        name = input.name().strip();
        kind = input.kind();
        address = input.address().strip();
        area = input.area().strip();
        research = input.research().strip();
        ties = input.ties().strip();
        means = input.means().strip();
        will = input.will().strip();
        this.contact = contact;
        state = CandidacyState.SUBMITTED.name();
        submittedBy = by;
        submittedAt = now;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public String organisationPath() {
        return organisationPath;
    }

    public CandidacyState state() {
        return CandidacyState.valueOf(state);
    }

    public void become(CandidacyState next) {
        state = next.name();
    }

    public void established(UUID contactPoint) {
        contactPointId = contactPoint.toString();
    }

    /** Encrypted. */
    public String contact() {
        return contact;
    }

    public void encrypt(String encrypted) {
        contact = encrypted;
    }

    /** Whom to ask goes. */
    public void erase(String encryptedNobody, Instant now) {
        contact = encryptedNobody;
        erasedAt = now;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    public String name() {
        return name;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** @param points {@code null} before it was scored */
    public Candidacy toRecord(Double points, List<CandidacyStep> steps) {
        return new Candidacy(
                id(),
                receipt,
                Candidacy.Way.valueOf(way),
                name,
                ContactPointKind.valueOf(kind),
                organisationPath,
                organisationCode,
                address,
                area,
                research,
                ties,
                means,
                will,
                state(),
                points,
                contactPointId == null ? null : UUID.fromString(contactPointId),
                submittedAt.atOffset(ZoneOffset.UTC),
                state().acts(),
                steps);
    }
}
