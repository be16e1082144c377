package org.jianyan.publicity.internal;

import java.util.List;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.identity.keys.EncryptedFields;
import org.jianyan.identity.keys.FieldEncryption;
import org.jianyan.publicity.internal.jpa.SubscriberEntity;
import org.jianyan.publicity.internal.jpa.SubscriberStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Subscribers' addresses: personal data, in the database only encrypted, beside a keyed digest to find them by. */
@Component(service = {EncryptedFields.class, Addresses.class})
public final class Addresses implements EncryptedFields {
    private static final String CONTEXT = "publicity_subscriber.address:";

    private final JpaTemplate jpa;
    private final FieldEncryption encryption;

    @Activate
    public Addresses(
            @Reference(target = "(osgi.unit.name=publicity)") JpaTemplate jpa, @Reference FieldEncryption encryption) {
        this.jpa = jpa;
        this.encryption = encryption;
    }

    String digest(String address) {
        return encryption.index(CONTEXT + address);
    }

    String encrypt(UUID subscriber, String address) {
        return encryption.encrypt(address, CONTEXT + subscriber);
    }

    /** Readable. */
    String of(SubscriberEntity subscriber) {
        return subscriber.isEncrypted()
                ? encryption.decrypt(subscriber.addressEncrypted(), CONTEXT + subscriber.id())
                : subscriber.plainAddress();
    }

    @Override
    public String name() {
        return "publicity_subscriber";
    }

    @Override
    public int reencrypt(int limit) {
        return jpa.txExpr(TransactionType.Required, em -> {
            List<SubscriberEntity> subscribers = new SubscriberStore(em).notUnder(encryption.currentPrefix(), limit);
            subscribers.forEach(subscriber -> {
                String address = of(subscriber);
                subscriber.encrypt(digest(address), encrypt(subscriber.id(), address));
            });
            return subscribers.size();
        });
    }
}
