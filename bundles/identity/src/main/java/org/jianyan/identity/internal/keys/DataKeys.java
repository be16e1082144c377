package org.jianyan.identity.internal.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.identity.internal.IdentityConfig;
import org.jianyan.identity.internal.jpa.DataKeyEntity;
import org.jianyan.identity.internal.jpa.KeyStore;
import org.jianyan.identity.keys.DataKey;
import org.jianyan.identity.keys.FieldEncryption;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the key file. The database knows which keys it needs, each by a proof that only the same key can open, so
 * that a node with a wrong or a lost file refuses to start instead of writing what no other can read.
 */
@Component(
        service = {FieldEncryption.class, DataKeys.class},
        configurationPid = "org.jianyan.identity")
public final class DataKeys implements FieldEncryption {
    private static final Logger LOG = LoggerFactory.getLogger(DataKeys.class);
    private static final String MARK = "enc:";

    private final JpaTemplate jpa;
    private final KeyFile file;
    private volatile List<Key> keys;

    @Activate
    public DataKeys(@Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa, IdentityConfig config) {
        this.jpa = jpa;
        file = new KeyFile(Path.of(config.keys_file()));
        keys = file.read();
        List<DataKeyEntity> needed = jpa.txExpr(TransactionType.Supports, em -> new KeyStore(em).keys());
        if (keys.isEmpty() && needed.isEmpty()) {
            keys = List.of(Key.generate(Key.Algorithm.AES));
            file.write(keys);
            LOG.info("made a key that encrypts fields; keep a copy of {} apart from the database's", file);
        }
        needed.forEach(this::requireSame);
        keys.stream()
                .filter(key -> needed.stream().noneMatch(known -> known.id().equals(key.id())))
                .forEach(this::register);
    }

    private void requireSame(DataKeyEntity known) {
        Key key = find(known.id())
                .orElseThrow(
                        () -> new IllegalStateException("the database needs key " + known.id() + ", which is not in "
                                + file + ": put back the copy of that file that belongs to this database"));
        try {
            decrypt(known.proof(), context(key));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "key " + key.id() + " in " + file + " is not the one that this database was encrypted with", e);
        }
    }

    private void register(Key key) {
        jpa.tx(
                TransactionType.Required,
                em -> em.persist(new DataKeyEntity(key.id(), encrypt(key, key.id(), context(key)), now())));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String context(Key key) {
        return "data_key:" + key.id();
    }

    private Optional<Key> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** Another node may have added a key to the file meanwhile. */
    private Key get(String id) {
        return find(id).or(() -> {
                    keys = file.read();
                    return find(id);
                })
                .orElseThrow(() -> new IllegalStateException("key " + id + " is not in " + file));
    }

    private Key current() {
        return keys.get(keys.size() - 1);
    }

    List<DataKey> list(Caller caller) {
        caller.require(Action.KEY_READ);
        String current = current().id();
        return jpa.txExpr(TransactionType.Supports, em -> new KeyStore(em).keys()).stream()
                .map(row ->
                        row.toRecord(get(row.id()).algorithm().name(), row.id().equals(current)))
                .toList();
    }

    /** The file first: a key that nothing is encrypted with does no harm, a value without its key is lost. */
    synchronized DataKey rotate(Caller caller, String algorithm) {
        caller.require(Action.KEY_ROTATE, "/");
        new Violations().oneOf("algorithm", algorithm, Key.Algorithm.class).throwIfAny();
        Key key = Key.generate(Key.Algorithm.valueOf(algorithm));
        List<Key> more = new ArrayList<>(file.read());
        more.add(key);
        file.write(more);
        register(key);
        keys = List.copyOf(more);
        LOG.info("fields are encrypted under key {} ({}) from now on", key.id(), key.algorithm());
        return list(caller).stream()
                .filter(each -> each.id().equals(key.id()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String encrypt(String text, String context) {
        return encrypt(current(), text, context);
    }

    private static String encrypt(Key key, String text, String context) {
        return MARK + key.id() + ":"
                + Base64.getEncoder()
                        .encodeToString(key.encrypt(
                                text.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String decrypt(String encrypted, String context) {
        String[] parts = encrypted.split(":", 3);
        if (parts.length < 3 || !encrypted.startsWith(MARK)) {
            throw new IllegalStateException("a value that should be encrypted is not");
        }
        byte[] plain =
                get(parts[1]).decrypt(Base64.getDecoder().decode(parts[2]), context.getBytes(StandardCharsets.UTF_8));
        return new String(plain, StandardCharsets.UTF_8);
    }

    @Override
    public String currentPrefix() {
        return MARK + current().id() + ":";
    }

    /** The first key is never taken away. */
    @Override
    public String index(String text) {
        return HexFormat.of().formatHex(keys.get(0).mac("index " + text));
    }

    @Override
    public String seal(String text) {
        return seal(current(), text);
    }

    private static String seal(Key key, String text) {
        return key.id() + ":" + Base64.getEncoder().encodeToString(key.mac(text));
    }

    @Override
    public boolean isSealOf(String seal, String text) {
        int colon = seal.indexOf(':');
        return colon > 0
                && find(seal.substring(0, colon))
                        .map(key -> MessageDigest.isEqual(
                                seal(key, text).getBytes(StandardCharsets.UTF_8),
                                seal.getBytes(StandardCharsets.UTF_8)))
                        .orElse(false);
    }
}
