package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.consultation.ContactDetails;

/** How to reach the author of a submission, apart from it, and not in the ledger: it can be deleted. */
@Entity
@Table(name = "submission_contact")
public class ContactEntity {
    @Id
    @Column(name = "submission_id")
    private String submissionId;

    private String name;
    private String phone;
    private String email;

    @Column(name = "consented_at")
    private Instant consentedAt;

    protected ContactEntity() {}

    ContactEntity(UUID submission, ContactDetails contact, Instant at) {
        submissionId = submission.toString();
        name = Objects.toString(contact.name(), "");
        phone = Objects.toString(contact.phone(), "");
        email = Objects.toString(contact.email(), "");
        consentedAt = at.truncatedTo(ChronoUnit.MILLIS);
    }

    public ContactDetails toRecord() {
        return new ContactDetails(name, phone, email, true);
    }
}
