package org.jianyan.consultation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SealTest {
    /** Digests of {@code 4:salt;1:甲;-;1:7;4:1500;} by coreutils and OpenSSL: what was recorded must stay provable. */
    @ParameterizedTest
    @CsvSource({
        "SHA_256,e3a7a68f1c4a67cf4067e7454be0d97e05441f910139bd4f9eb3d064637cdbb8",
        "SM3,e843722decab3cc37379ddce0b1ef7b6ca8b7154a704fc0021cec607fbc08a28"
    })
    void commitmentsShouldBeTheSameByOtherPrograms(Seal.Algorithm algorithm, String expected) {
        assertEquals(expected, new Seal(algorithm).commit("salt", "甲", null, 7, Instant.ofEpochMilli(1500)));
    }

    @Test
    void noTwoListsOfFieldsShouldBeAlike() {
        Seal seal = new Seal(Seal.Algorithm.SHA_256);
        assertNotEquals(seal.commit("salt", "甲", "乙"), seal.commit("salt", "甲乙", ""));
        assertNotEquals(seal.commit("salt", "", "甲"), seal.commit("salt", null, "甲"));
    }
}
