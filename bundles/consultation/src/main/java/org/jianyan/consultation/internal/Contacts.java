package org.jianyan.consultation.internal;

import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.consultation.ContactDetails;
import org.jianyan.consultation.internal.jpa.ContactEntity;
import org.jianyan.consultation.internal.jpa.ContactStore;
import org.jianyan.identity.keys.EncryptedFields;
import org.jianyan.identity.keys.FieldEncryption;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * How to reach authors: personal data, in the database only encrypted (Personal Information Protection Law, article 51;
 * GB/T 35273, section 6.3).
 */
@Component(service = {EncryptedFields.class, Contacts.class})
public final class Contacts implements EncryptedFields {
    private static final String CONTEXT = "submission_contact:";

    private final JpaTemplate jpa;
    private final FieldEncryption encryption;

    @Activate
    public Contacts(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference FieldEncryption encryption) {
        this.jpa = jpa;
        this.encryption = encryption;
    }

    /** @param contact {@code null} for none, which gives none */
    public SealedContact seal(UUID submission, ContactDetails contact) {
        return contact == null
                ? null
                : new SealedContact(
                        encryption.encryptAll(CONTEXT + submission, contact.name(), contact.phone(), contact.email()),
                        contact.email() != null && !contact.email().isEmpty());
    }

    /** Readable. */
    public ContactDetails open(ContactEntity contact) {
        if (!contact.isEncrypted()) {
            return contact.plain();
        }
        return open(contact.submissionId(), contact.details());
    }

    /** Readable. */
    public ContactDetails open(UUID submission, String details) {
        List<String> texts = encryption.decryptAll(details, CONTEXT + submission);
        return new ContactDetails(texts.get(0), texts.get(1), texts.get(2), true);
    }

    /** The names that authors have left in a consultation. */
    public List<String> names(EntityManager em, UUID consultationId) {
        return new ContactStore(em)
                .ofConsultation(consultationId)
                .map(contact -> open(contact).name())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public String name() {
        return "submission_contact";
    }

    @Override
    public int reencrypt(int limit) {
        return jpa.txExpr(TransactionType.Required, em -> {
            List<ContactEntity> contacts = new ContactStore(em).notUnder(encryption.currentPrefix(), limit);
            contacts.forEach(contact -> contact.encrypt(seal(contact.submissionId(), open(contact))));
            return contacts.size();
        });
    }
}
