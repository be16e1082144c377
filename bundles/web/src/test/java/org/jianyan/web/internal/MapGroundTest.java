package org.jianyan.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the pictures of a map may come from. */
final class MapGroundTest {
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "https://t{s}.map.example.cn/img?x={x}&y={y}&z={z}&s={s}, ' https://*.map.example.cn'",
        "https://map.example.cn/{z}/{x}/{y}.png, ' https://map.example.cn'",
        "https://map.example.cn/{s}/{z}/{x}/{y}.png, ' https://map.example.cn'",
        "http://127.0.0.1:8080/{z}/{x}/{y}.png, ' http://127.0.0.1:8080'",
    })
    void picturesShouldComeFromTheConfiguredHostAlone(String tiles, String source) {
        assertEquals(source, new MapGround(tiles, "").source());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map.example.cn/{z}/{x}/{y}.png",
                "ftp://map.example.cn/{z}/{x}/{y}.png",
                "https://{s}/{z}/{x}/{y}.png",
                "https://map.example.cn; script-src */{z}/{x}/{y}.png",
            })
    void whatIsNoAddressShouldBeRefused(String tiles) {
        assertThrows(IllegalArgumentException.class, () -> new MapGround(tiles, ""));
    }
}
