package org.jianyan.identity.keys;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Encrypts single values of the database: authenticated (GCM), under a key that is in a file outside it, AES with 256 bits
 * or SM4 (GB/T 32907) with 128. A value names its key, so that values under earlier keys stay readable.
 */
@ProviderType
public interface FieldEncryption {
    /**
     * Encrypts a text.
     *
     * @param context where the value belongs, such as table, column and identifier; it cannot be read from another place
     * @return plain ASCII; about a third longer than the text's UTF-8 plus 60 characters
     */
    String encrypt(String text, String context);

    /**
     * @param context as it was when the value was encrypted
     * @throws IllegalStateException if the value was altered or moved, or its key is not in the file
     */
    String decrypt(String encrypted, String context);

    /**
     * Encrypts several short texts as one value; control characters in them become blanks.
     *
     * @param texts {@code null} is as an empty one
     */
    default String encryptAll(String context, String... texts) {
        return encrypt(
                Stream.of(texts)
                        .map(text -> text == null ? "" : text.replaceAll("\\p{Cntrl}", " "))
                        .collect(Collectors.joining("\n")),
                context);
    }

    /** The texts that {@link #encryptAll} was given. */
    default List<String> decryptAll(String encrypted, String context) {
        return List.of(decrypt(encrypted, context).split("\n", -1));
    }

    /** Brings a value under the present key. */
    default String reencrypt(String encrypted, String context) {
        return encrypt(decrypt(encrypted, context), context);
    }

    /** What every value under the key used at present begins with. */
    String currentPrefix();

    /**
     * A keyed digest (HMAC) to find an encrypted value by: the same for the same text whatever key is the present one, and
     * nothing to guess with for who has the database alone.
     */
    String index(String text);

    /** A keyed digest (HMAC) that names its key, by which one can tell later that a text is the same. */
    String seal(String text);

    /** Whether a seal is of this text. */
    boolean isSealOf(String seal, String text);
}
