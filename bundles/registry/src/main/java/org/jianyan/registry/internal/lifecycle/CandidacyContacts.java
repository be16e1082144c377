package org.jianyan.registry.internal.lifecycle;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.identity.keys.EncryptedFields;
import org.jianyan.identity.keys.FieldEncryption;
import org.jianyan.registry.internal.jpa.CandidacyEntity;
import org.jianyan.registry.internal.jpa.LifecycleStore;
import org.jianyan.registry.lifecycle.CandidacyContact;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whom to ask about candidacies: personal data, in the database only encrypted. */
@Component(service = {EncryptedFields.class, CandidacyContacts.class})
public final class CandidacyContacts implements EncryptedFields {
    private static final String CONTEXT = "candidacy.contact:";

    private final JpaTemplate jpa;
    private final FieldEncryption encryption;

    @Activate
    public CandidacyContacts(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa, @Reference FieldEncryption encryption) {
        this.jpa = jpa;
        this.encryption = encryption;
    }

    String encrypt(UUID candidacy, String name, String phone) {
        return encryption.encrypt(line(name) + "\n" + line(phone), CONTEXT + candidacy);
    }

    private static String line(String text) {
        return Objects.toString(text, "").replaceAll("\\p{Cntrl}", " ").strip();
    }

    CandidacyContact of(CandidacyEntity candidacy) {
        String[] lines = encryption
                .decrypt(candidacy.contact(), CONTEXT + candidacy.id())
                .split("\n", -1);
        return new CandidacyContact(lines[0], lines[1]);
    }

    @Override
    public String name() {
        return "candidacy";
    }

    @Override
    public int reencrypt(int limit) {
        return jpa.txExpr(TransactionType.Required, em -> {
            List<CandidacyEntity> candidacies =
                    new LifecycleStore(em).contactsNotUnder(encryption.currentPrefix(), limit);
            candidacies.forEach(candidacy -> {
                CandidacyContact contact = of(candidacy);
                candidacy.encrypt(encrypt(candidacy.id(), contact.name(), contact.phone()));
            });
            return candidacies.size();
        });
    }
}
