package org.jianyan.example.messenger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jianyan.extensions.http.HttpAnswer;
import org.jianyan.extensions.http.HttpCall;
import org.jianyan.notices.contract.NoticeChannelContract;
import org.jianyan.notices.spi.Destination;
import org.jianyan.notices.spi.NoticeChannel;
import org.jianyan.notices.spi.NoticeMessage;
import org.jianyan.outbox.Rejected;
import org.junit.jupiter.api.Test;

/** What is said in the messenger, and what becomes of its answers. */
final class OfficeMessengerTest implements NoticeChannelContract {
    private static final String KEY = "robot-key-1";

    private final List<HttpCall> calls = new CopyOnWriteArrayList<>();

    private static MessengerConfig config(String address) {
        return new MessengerConfig() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return MessengerConfig.class;
            }

            @Override
            public String address() {
                return address;
            }
        };
    }

    private OfficeMessenger answering(int status) {
        return new OfficeMessenger(
                call -> {
                    calls.add(call);
                    return new HttpAnswer(status, Map.of(), new byte[0]);
                },
                config("https://messenger.example.org/robot/send"));
    }

    @Override
    public NoticeChannel channel() {
        return answering(200);
    }

    @Override
    public String address() {
        return KEY;
    }

    @Override
    public List<String> arrived() {
        return calls.stream()
                .map(call -> new String(call.body(), StandardCharsets.UTF_8)
                        .replaceAll(".*\"content\":\"(.*?)\\\\n.*", "$1"))
                .toList();
    }

    private static NoticeMessage notice() {
        return new NoticeMessage(
                new UUID(1, 2), "TASK_GIVEN", "征求“意见”", "说：\"养犬\\登记\"", "http://localhost/task", OffsetDateTime.now());
    }

    @Test
    void aNoticeShouldBeSaidByTheGroupsRobot() throws Exception {
        channel().deliver(notice(), new Destination(KEY, ""));
        HttpCall call = calls.get(0);
        assertTrue(call.address().endsWith("/robot/send?key=" + KEY), call.address());
        assertEquals(
                "{\"msgtype\":\"text\",\"text\":{\"content\":\"征求“意见”\\n说：\\\"养犬\\\\登记\\\"\\nhttp://localhost/task\"}}",
                new String(call.body(), StandardCharsets.UTF_8));
        assertEquals("00000000-0000-0001-0000-000000000002", call.headers().get("Idempotency-Key"));
    }

    @Test
    void aRefusalShouldBeForGoodAndAFaultNot() {
        Destination group = new Destination(KEY, "");
        assertThrows(Rejected.class, () -> answering(403).deliver(notice(), group));
        assertThrows(IOException.class, () -> answering(429).deliver(notice(), group));
        assertThrows(IOException.class, () -> answering(503).deliver(notice(), group));
        assertFalse(new OfficeMessenger(call -> null, config("")).isReady());
        assertFalse(channel().accepts("a key?with=more"));
    }
}
