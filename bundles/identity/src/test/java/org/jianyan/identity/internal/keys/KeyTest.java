package org.jianyan.identity.internal.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KeyTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void valueShouldComeBackFromItsPlaceOnly(Key.Algorithm algorithm) {
        Key key = Key.parse(Key.generate(algorithm).line());
        byte[] hidden = key.encrypt(bytes("王小明 13812345678"), bytes("a"));
        assertArrayEquals(bytes("王小明 13812345678"), key.decrypt(hidden, bytes("a")));
        assertThrows(IllegalStateException.class, () -> key.decrypt(hidden, bytes("b")));
        assertThrows(IllegalStateException.class, () -> Key.generate(algorithm).decrypt(hidden, bytes("a")));
        for (int i = 0; i < hidden.length; i++) {
            byte[] altered = hidden.clone();
            altered[i] ^= 1;
            assertThrows(IllegalStateException.class, () -> key.decrypt(altered, bytes("a")));
        }
        assertThrows(IllegalStateException.class, () -> key.decrypt(Arrays.copyOf(hidden, 5), bytes("a")));
        assertFalse(
                Arrays.equals(hidden, key.encrypt(bytes("王小明 13812345678"), bytes("a"))), "another nonce each time");
    }

    /** RFC 8998, appendix A.1. */
    @Test
    void sm4ShouldBeThatOfTheStandard() {
        HexFormat hex = HexFormat.of();
        Key key = new Key("k", Key.Algorithm.SM4, hex.parseHex("0123456789abcdeffedcba9876543210"));
        byte[] sealed = hex.parseHex("00001234567800000000abcd"
                + "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                + "83de3541e4c2b58177e065a9bf7b62ec");
        assertEquals(
                "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                        + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa",
                hex.formatHex(key.decrypt(sealed, hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"))));
    }

    @Test
    void linesThatAreNoKeysShouldBeRefused() {
        assertThrows(IllegalArgumentException.class, () -> Key.parse("k AES"));
        assertThrows(IllegalArgumentException.class, () -> Key.parse("k DES AAAAAAAAAAAAAAAAAAAAAAAA"));
        assertThrows(IllegalArgumentException.class, () -> Key.parse("k AES AAAAAAAAAAAAAAAAAAAAAA=="));
    }
}
