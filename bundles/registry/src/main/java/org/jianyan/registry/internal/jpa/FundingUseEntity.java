package org.jianyan.registry.internal.jpa;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.registry.work.Funding;
import org.jianyan.registry.work.WorkFile;

/** Money spent by a contact point. */
@Entity
@Table(name = "funding_use")
public class FundingUseEntity {
    @Id
    private String id;

    @Column(name = "contact_point_id")
    private String contactPointId;

    @Column(name = "fund_year")
    private int fundYear;

    @Column(name = "spent_day")
    private LocalDate on;

    private BigDecimal amount;
    private String purpose;

    @Column(name = "noted_by")
    private String notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    protected FundingUseEntity() {}

    public FundingUseEntity(
            UUID id,
            UUID contactPoint,
            int year,
            LocalDate on,
            BigDecimal amount,
            String purpose,
            String by,
            Instant now) {
        this.id = id.toString();
        contactPointId = contactPoint.toString();
        fundYear = year;
        this.on = on;
        this.amount = amount;
        this.purpose = purpose;
        notedBy = by;
        notedAt = now;
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    public Funding.Use toRecord(List<WorkFile> receipts) {
        return new Funding.Use(id(), on, amount, purpose, notedBy, receipts);
    }
}
