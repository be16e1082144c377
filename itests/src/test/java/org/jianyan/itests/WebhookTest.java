package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jianyan.mainjob.WebhookReceiver;
import org.jianyan.mainjob.WebhookReceiver.Received;
import org.jianyan.notices.contract.NoticeChannelContract;
import org.jianyan.notices.internal.channel.Webhook;
import org.jianyan.notices.internal.channel.WebhookConfig;
import org.jianyan.notices.spi.Destination;
import org.jianyan.notices.spi.NoticeChannel;
import org.jianyan.notices.spi.NoticeMessage;
import org.jianyan.outbox.Rejected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhookTest implements NoticeChannelContract {
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final NoticeMessage NOTICE = new NoticeMessage(
            UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
            "TASK_GIVEN",
            "征求意见",
            "请反馈。",
            "http://localhost/page",
            OffsetDateTime.parse("2026-11-24T08:00:00Z"));

    private final WebhookReceiver receiver = new WebhookReceiver();

    WebhookTest() {
        receiver.expect(SECRET);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private static Webhook webhook(String servers) {
        return new Webhook(new WebhookConfig() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return WebhookConfig.class;
            }

            @Override
            public String servers() {
                return servers;
            }
        });
    }

    @Override
    public NoticeChannel channel() {
        return webhook(" https://oa.example.gov.cn/ , " + receiver.origin());
    }

    @Override
    public String address() {
        return receiver.address();
    }

    @Override
    public String secret() {
        return SECRET;
    }

    @Override
    public List<String> arrived() {
        return receiver.received().stream()
                .map(received -> received.body().at("/data/title").asText())
                .toList();
    }

    @Test
    void aNoticeShouldBeSignedAndSayWhatItIs() throws Exception {
        channel().deliver(NOTICE, new Destination(address(), SECRET));
        Received received = receiver.received().get(0);
        assertTrue(received.isSigned());
        assertEquals(NOTICE.id().toString(), received.id());
        assertEquals("task.given", received.type());
        assertEquals("2026-11-24T08:00Z", received.body().get("timestamp").asText());
        assertEquals("http://localhost/page", received.body().at("/data/link").asText());
        channel()
                .deliver(
                        NOTICE,
                        new Destination(
                                address(),
                                "whsec_"
                                        + Base64.getEncoder()
                                                .encodeToString("another".getBytes(StandardCharsets.UTF_8))));
        assertFalse(receiver.received().get(1).isSigned(), "another secret's signature is another");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/notices",
                "http://localhost/notices",
                "https://oa.example.gov.cn:8443/",
                "http://oa.example.gov.cn/",
                "https://oa.example.gov.cn@evil.example/",
                "https://user@oa.example.gov.cn/",
                "https://oa.example.gov.cn.evil.example/",
                "https://oa.example.gov.cn/#x",
                "file:///etc/passwd",
                "oa.example.gov.cn",
                ""
            })
    void onlyServersThatAreListedShouldBeCalled(String address) {
        assertFalse(channel().accepts(address), address);
        assertThrows(IllegalStateException.class, () -> channel().deliver(NOTICE, new Destination(address, SECRET)));
    }

    @Test
    void whatIsRefusedShouldBeToldFromWhatMaySucceedLater() {
        for (int status : List.of(301, 400, 500, 503)) {
            receiver.answer(status);
            assertThrows(IOException.class, () -> channel().deliver(NOTICE, new Destination(address(), SECRET)));
        }
        receiver.answer(410);
        assertThrows(Rejected.class, () -> channel().deliver(NOTICE, new Destination(address(), SECRET)));
        assertFalse(webhook("").isReady());
        assertTrue(channel().accepts("HTTPS://OA.example.gov.cn/hook?to=1"));
    }
}
