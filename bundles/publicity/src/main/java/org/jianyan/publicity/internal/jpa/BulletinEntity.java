package org.jianyan.publicity.internal.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.publicity.Bulletin;

@Entity
@Table(name = "bulletin")
public class BulletinEntity {
    @Id
    private String id;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "organisation_name")
    private String organisationName;

    @Column(name = "issued_year")
    private int year;

    private int number;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    private String title;
    private String content;
    private String distribution;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    protected BulletinEntity() {}

    public BulletinEntity(Bulletin bulletin, String issuedBy) {
        id = bulletin.id().toString();
        organisationPath = bulletin.organisationPath();
        organisationName = bulletin.organisationName();
        year = bulletin.year();
        number = bulletin.number();
        issuedOn = bulletin.issuedOn();
        title = bulletin.title();
        content = bulletin.body();
        distribution = String.join("\n", bulletin.distribution());
        this.issuedBy = issuedBy;
        issuedAt = bulletin.issuedAt().toInstant();
    }

    public Bulletin toRecord() {
        return new Bulletin(
                UUID.fromString(id),
                organisationPath,
                organisationName,
                year,
                number,
                issuedOn,
                title,
                content,
                distribution.lines().toList(),
                issuedAt.atOffset(ZoneOffset.UTC));
    }
}
