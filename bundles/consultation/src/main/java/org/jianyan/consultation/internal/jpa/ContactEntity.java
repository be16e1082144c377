package org.jianyan.consultation.internal.jpa;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jianyan.consultation.ContactDetails;
import org.jianyan.consultation.internal.SealedContact;

/** How to reach the author of a submission, apart from it, and not in the ledger: it can be deleted. */
@Entity
@Table(name = "submission_contact")
public class ContactEntity {
    @Id
    @Column(name = "submission_id")
    private String submissionId;

    /** Encrypted; empty in rows of earlier releases that were not encrypted yet. */
    private String details;

    @Column(name = "has_email")
    private int hasEmail;

    /** Of earlier releases, as they were; empty since. */
    private String name;

    private String phone;
    private String email;

    @Column(name = "consented_at")
    private Instant consentedAt;

    protected ContactEntity() {}

    ContactEntity(UUID submission, SealedContact contact, Instant at) {
        submissionId = submission.toString();
        encrypt(contact);
        consentedAt = at.truncatedTo(ChronoUnit.MILLIS);
    }

    public UUID submissionId() {
        return UUID.fromString(submissionId);
    }

    public boolean isEncrypted() {
        return !details.isEmpty();
    }

    public String details() {
        return details;
    }

    public void encrypt(SealedContact contact) {
        details = contact.details();
        hasEmail = contact.hasEmail() ? 1 : 0;
        name = "";
        phone = "";
        email = "";
    }

    /** As an earlier release kept it. */
    public ContactDetails plain() {
        return new ContactDetails(name, phone, email, true);
    }
}
