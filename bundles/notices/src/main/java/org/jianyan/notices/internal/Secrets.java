package org.jianyan.notices.internal;

import java.util.List;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.identity.keys.EncryptedFields;
import org.jianyan.identity.keys.FieldEncryption;
import org.jianyan.notices.internal.jpa.RecipientEntity;
import org.jianyan.notices.internal.jpa.RecipientStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The secrets shared with receivers of notices, in the database only encrypted. */
@Component(service = {EncryptedFields.class, Secrets.class})
public final class Secrets implements EncryptedFields {
    private static final String CONTEXT = "notice_recipient.secret:";

    private final JpaTemplate jpa;
    private final FieldEncryption encryption;

    @Activate
    public Secrets(
            @Reference(target = "(osgi.unit.name=notices)") JpaTemplate jpa, @Reference FieldEncryption encryption) {
        this.jpa = jpa;
        this.encryption = encryption;
    }

    String encrypt(UUID recipient, String secret) {
        return encryption.encrypt(secret, CONTEXT + recipient);
    }

    /** Readable; empty for channels that sign nothing. */
    String of(RecipientEntity recipient) {
        return recipient.secret().isEmpty()
                ? recipient.plainSecret()
                : encryption.decrypt(recipient.secret(), CONTEXT + recipient.id());
    }

    @Override
    public String name() {
        return "notice_recipient";
    }

    @Override
    public int reencrypt(int limit) {
        return jpa.txExpr(TransactionType.Required, em -> {
            List<RecipientEntity> recipients =
                    new RecipientStore(em).secretsNotUnder(encryption.currentPrefix(), limit);
            recipients.forEach(recipient -> recipient.encrypt(encrypt(recipient.id(), of(recipient))));
            return recipients.size();
        });
    }
}
