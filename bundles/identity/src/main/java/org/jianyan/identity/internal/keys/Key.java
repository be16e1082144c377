package org.jianyan.identity.internal.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** A key and what it does. A line of the key file is its identifier, its algorithm and itself in Base64. */
record Key(String id, Algorithm algorithm, byte[] bytes) {
    private static final Pattern LINE = Pattern.compile("(\\w{1,20}) (AES|SM4) ([A-Za-z0-9+/=]{20,60})");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    enum Algorithm {
        AES(32) {
            @Override
            BlockCipher engine() {
                return AESEngine.newInstance();
            }
        },
        SM4(16) {
            @Override
            BlockCipher engine() {
                return new SM4Engine();
            }
        };

        private final int length;

        Algorithm(int length) {
            this.length = length;
        }

        abstract BlockCipher engine();
    }

    /** @throws IllegalArgumentException if it has not the length that its algorithm asks for */
    Key {
        if (bytes.length != algorithm.length) {
            throw new IllegalArgumentException("key " + id + " should have " + algorithm.length + " bytes for "
                    + algorithm + ", has " + bytes.length);
        }
    }

    static Key generate(Algorithm algorithm) {
        byte[] bytes = new byte[algorithm.length];
        RANDOM.nextBytes(bytes);
        return new Key(Long.toHexString(RANDOM.nextLong()).toLowerCase(Locale.ROOT), algorithm, bytes);
    }

    /** @throws IllegalArgumentException if the line is not a key */
    static Key parse(String line) {
        Matcher matcher = LINE.matcher(line.trim());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a line should be 'identifier AES|SM4 key in Base64'");
        }
        return new Key(
                matcher.group(1),
                Algorithm.valueOf(matcher.group(2)),
                Base64.getDecoder().decode(matcher.group(3)));
    }

    String line() {
        return id + " " + algorithm + " " + Base64.getEncoder().encodeToString(bytes);
    }

    byte[] encrypt(byte[] plain, byte[] context) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(true, nonce, plain, 0, plain.length, context);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /** @throws IllegalStateException if it was altered, or belongs to another context */
    byte[] decrypt(byte[] whole, byte[] context) {
        if (whole.length < NONCE) {
            throw new IllegalStateException("an encrypted value is too short");
        }
        return run(false, Arrays.copyOf(whole, NONCE), whole, NONCE, whole.length - NONCE, context);
    }

    private byte[] run(boolean encrypts, byte[] nonce, byte[] in, int offset, int length, byte[] context) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(algorithm.engine());
        cipher.init(encrypts, new AEADParameters(new KeyParameter(bytes), TAG_BITS, nonce, context));
        byte[] out = new byte[cipher.getOutputSize(length)];
        int written = cipher.processBytes(in, offset, length, out, 0);
        try {
            cipher.doFinal(out, written);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("an encrypted value was altered or moved", e);
        }
        return out;
    }

    /** HMAC-SHA256 under a key derived from this one. */
    byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            byte[] derived = mac.doFinal("jianyan seal".getBytes(StandardCharsets.UTF_8));
            mac.init(new SecretKeySpec(derived, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
