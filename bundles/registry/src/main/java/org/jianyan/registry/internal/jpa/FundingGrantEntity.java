package org.jianyan.registry.internal.jpa;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.commons.Dates;
import org.jianyan.registry.work.Funding;

/** Money granted to a contact point for a year. */
@Entity
@Table(name = "funding_grant")
public class FundingGrantEntity {
    @Id
    private String id;

    @Column(name = "contact_point_id")
    private String contactPointId;

    @Column(name = "fund_year")
    private int fundYear;

    private BigDecimal amount;
    private String reason;

    @Column(name = "noted_by")
    private String notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    protected FundingGrantEntity() {}

    public FundingGrantEntity(
            UUID id, UUID contactPoint, int year, BigDecimal amount, String reason, String by, Instant now) {
        this.id = id.toString();
        contactPointId = contactPoint.toString();
        fundYear = year;
        this.amount = amount;
        this.reason = reason;
        notedBy = by;
        notedAt = now;
    }

    public Funding.Grant toRecord() {
        return new Funding.Grant(
                UUID.fromString(id), amount, reason, notedBy, LocalDate.ofInstant(notedAt, Dates.ZONE));
    }
}
