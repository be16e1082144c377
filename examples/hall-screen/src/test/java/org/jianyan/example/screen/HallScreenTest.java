package org.jianyan.example.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jianyan.extensions.http.HttpAnswer;
import org.jianyan.extensions.http.HttpCall;
import org.jianyan.outbox.Rejected;
import org.jianyan.publicity.contract.PublicityChannelContract;
import org.jianyan.publicity.spi.Notice;
import org.jianyan.publicity.spi.PublicityChannel;
import org.junit.jupiter.api.Test;

/** What is sent to the screens' server, and what becomes of its answers. */
final class HallScreenTest implements PublicityChannelContract {
    private final List<HttpCall> calls = new CopyOnWriteArrayList<>();

    private static ScreenConfig config(String address) {
        return new ScreenConfig() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return ScreenConfig.class;
            }

            @Override
            public String address() {
                return address;
            }

            @Override
            public String token() {
                return "of-the-test";
            }
        };
    }

    private HallScreen answering(int status) {
        return new HallScreen(
                call -> {
                    calls.add(call);
                    return new HttpAnswer(status, Map.of(), new byte[0]);
                },
                config("https://screens.example.org/messages"));
    }

    @Override
    public PublicityChannel channel() {
        return answering(204);
    }

    @Override
    public String address() {
        return "";
    }

    @Override
    public List<String> arrived() {
        return calls.stream()
                .map(call -> new String(call.body(), StandardCharsets.UTF_8).split("\n")[0])
                .toList();
    }

    private static Notice notice() {
        return new Notice(new UUID(1, 2), "宣传月", "养犬要登记。", "http://localhost/page", "");
    }

    @Test
    void aNoticeShouldBeSentWithItsIdentifierAndLink() throws Exception {
        channel().deliver(notice(), "");
        HttpCall call = calls.get(0);
        assertEquals("宣传月\n养犬要登记。\nhttp://localhost/page\n", new String(call.body(), StandardCharsets.UTF_8));
        assertEquals("00000000-0000-0001-0000-000000000002", call.headers().get("Idempotency-Key"));
        assertEquals("Bearer of-the-test", call.headers().get("Authorization"));
    }

    @Test
    void aRefusalShouldBeForGoodAndAFaultNot() {
        assertThrows(Rejected.class, () -> answering(403).deliver(notice(), ""));
        assertThrows(IOException.class, () -> answering(429).deliver(notice(), ""));
        assertThrows(IOException.class, () -> answering(503).deliver(notice(), ""));
    }

    @Test
    void withoutAnAddressItShouldNotBeReady() {
        assertFalse(new HallScreen(call -> null, config("")).isReady());
    }
}
