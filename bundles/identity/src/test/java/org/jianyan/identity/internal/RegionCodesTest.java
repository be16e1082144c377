package org.jianyan.identity.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegionCodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"320400", "110000", "330100"})
    void cities(String code) {
        assertTrue(RegionCodes.isCity(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"320402", "3204", "990100", "32040a", "３２０４００", ""})
    void noCities(String code) {
        assertFalse(RegionCodes.isCity(code));
    }

    @Test
    void districtsShouldBeWithinTheirCity() {
        assertTrue(RegionCodes.isDistrictOf("320402", "320400"));
        assertTrue(RegionCodes.isDistrictOf("320481", "320400"));
        assertTrue(RegionCodes.isDistrictOf("110105", "110000"), "of a municipality");
        assertFalse(RegionCodes.isDistrictOf("320502", "320400"), "of another city");
        assertFalse(RegionCodes.isDistrictOf("320400", "320400"), "the city itself");
        assertFalse(RegionCodes.isDistrictOf(null, "320400"));
    }
}
