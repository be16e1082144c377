package org.jianyan.registry.internal.lifecycle;

import java.time.Instant;
import java.util.List;
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
    private static final String FORGOTTEN = "（已删除）";

    private final JpaTemplate jpa;
    private final FieldEncryption encryption;

    @Activate
    public CandidacyContacts(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa, @Reference FieldEncryption encryption) {
        this.jpa = jpa;
        this.encryption = encryption;
    }

    String encrypt(UUID candidacy, String name, String phone) {
        return encryption.encryptAll(CONTEXT + candidacy, name.strip(), phone.strip());
    }

    CandidacyContact of(CandidacyEntity candidacy) {
        List<String> texts = encryption.decryptAll(candidacy.contact(), CONTEXT + candidacy.id());
        return new CandidacyContact(texts.get(0), texts.get(1));
    }

    /** Takes the name and the telephone away. */
    void forget(CandidacyEntity candidacy) {
        candidacy.erase(encrypt(candidacy.id(), FORGOTTEN, ""), Instant.now());
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
            candidacies.forEach(candidacy ->
                    candidacy.encrypt(encryption.reencrypt(candidacy.contact(), CONTEXT + candidacy.id())));
            return candidacies.size();
        });
    }
}
