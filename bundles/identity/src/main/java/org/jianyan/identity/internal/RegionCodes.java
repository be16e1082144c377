package org.jianyan.identity.internal;

import java.util.Set;

/**
 * Codes of administrative divisions (GB/T 2260): two digits each for the province, the city and the district or county; 00
 * stands for the whole.
 */
final class RegionCodes {
    /** The first two digits of provinces, autonomous regions, municipalities and special administrative regions. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    private RegionCodes() {}

    private static boolean isCode(String code) {
        return code != null && code.matches("[0-9]{6}") && PROVINCES.contains(code.substring(0, 2));
    }

    /** Whether it is a whole province's or city's. */
    static boolean isCity(String code) {
        return isCode(code) && code.endsWith("00");
    }

    /** Whether it is of a district or county of a city, or of a province for one that it governs directly. */
    static boolean isDistrictOf(String code, String city) {
        if (!isCode(code) || code.endsWith("00") || !isCity(city)) {
            return false;
        }
        return code.startsWith(city.endsWith("0000") ? city.substring(0, 2) : city.substring(0, 4));
    }
}
