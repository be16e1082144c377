package org.jianyan.identity.internal;

import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.identity.internal.jpa.AccessStore;
import org.jianyan.identity.internal.jpa.AccountEntity;
import org.jianyan.identity.internal.jpa.IdentityStore;
import org.jianyan.identity.internal.jpa.SecretEntity;
import org.jianyan.identity.keys.EncryptedFields;
import org.jianyan.identity.keys.FieldEncryption;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** This bundle's encrypted values: the key that signs tokens, which all nodes share, and second factors' secrets. */
@Component(service = {EncryptedFields.class, TokenKey.class})
public final class TokenKey implements EncryptedFields {
    private static final String NAME = "token-key";

    private final JpaTemplate jpa;
    private final FieldEncryption encryption;

    @Activate
    public TokenKey(
            @Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa, @Reference FieldEncryption encryption) {
        this.jpa = jpa;
        this.encryption = encryption;
    }

    private static String context(String secret) {
        return "secret:" + secret;
    }

    public static String totpContext(AccountEntity account) {
        return "account.totp_secret:" + account.id();
    }

    /** The key that signs tokens, in Base64; made by the first node that asks. */
    public String get() {
        return jpa.txExpr(TransactionType.Required, em -> {
            IdentityStore store = new IdentityStore(em);
            return store.secret(NAME).map(this::read).orElseGet(() -> {
                String key = Tokens.newKey();
                store.add(new SecretEntity(NAME, encryption.encrypt(key, context(NAME))));
                return key;
            });
        });
    }

    /** Earlier releases kept secrets as they are. */
    private String read(SecretEntity secret) {
        return secret.value().startsWith("enc:")
                ? encryption.decrypt(secret.value(), context(secret.name()))
                : secret.value();
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public int reencrypt(int limit) {
        return jpa.txExpr(TransactionType.Required, em -> {
            AccessStore store = new AccessStore(em);
            String prefix = encryption.currentPrefix();
            var secrets = store.secretsNotUnder(prefix, limit);
            secrets.forEach(secret -> secret.reencrypt(encryption.encrypt(read(secret), context(secret.name()))));
            var accounts = store.totpSecretsNotUnder(prefix, limit);
            accounts.forEach(
                    account -> account.reencryptTotp(encryption.reencrypt(account.totpSecret(), totpContext(account))));
            return secrets.size() + accounts.size();
        });
    }
}
