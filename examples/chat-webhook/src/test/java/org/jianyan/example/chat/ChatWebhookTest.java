package org.jianyan.example.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.contract.CollectionMethodContract;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.OpinionItem;
import org.junit.jupiter.api.Test;

final class ChatWebhookTest implements CollectionMethodContract {
    private static final String SECRET = "a secret of the test, long enough to be one";
    private static final long SENT = 1_795_000_000L;

    /** Of the message below, made by: printf '…' | openssl dgst -sha256 -hmac "$SECRET". */
    private static final String SIGNATURE = "c6cb3c2417a54b19327981083b29d454d4d8546e7ccd61bf236ce190ced74353";

    private static CollectionMethod method(String secret, long now) {
        ChatConfig config = new ChatConfig() {
            @Override
            public String secret() {
                return secret;
            }

            @Override
            public int seconds() {
                return 300;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return ChatConfig.class;
            }
        };
        return new ChatWebhook(config, Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC));
    }

    @Override
    public CollectionMethod method() {
        return method(SECRET, SENT + 10);
    }

    @Override
    public Map<String, Object> validForm() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("openId", "oX7kQ-0001");
        form.put("provision", "第十二条");
        form.put("kind", "AMEND");
        form.put("message", "希望写明办理的时限");
        form.put("timestamp", "" + SENT);
        form.put("nonce", "0123456789abcdef");
        form.put("signature", SIGNATURE);
        return form;
    }

    @Override
    public Map<String, Object> invalidForm() {
        return Map.of("message", "没有签名的留言");
    }

    private static List<String> codes(CollectionMethod method, Map<String, Object> form) {
        return assertThrows(ValidationException.class, () -> method.itemise(new FilledForm(form)))
                .problem()
                .violations()
                .stream()
                .map(Violation::code)
                .toList();
    }

    @Test
    void aSignedMessageShouldBeTaken() {
        OpinionItem opinion = method().itemise(new FilledForm(validForm())).get(0);
        assertEquals("希望写明办理的时限", opinion.text());
        assertEquals("第十二条", opinion.provision());
    }

    @Test
    void everyPartShouldBeSigned() {
        for (String part : List.of("openId", "provision", "message", "nonce")) {
            Map<String, Object> form = validForm();
            form.put(part, form.get(part) + "1");
            assertEquals(List.of("wrong"), codes(method(), form), part);
        }
        Map<String, Object> form = validForm();
        form.put("kind", "OPPOSE");
        assertEquals(List.of("wrong"), codes(method(), form));
    }

    @Test
    void staleMessagesAndAMissingSecretShouldBeRefused() {
        assertEquals(List.of("stale"), codes(method(SECRET, SENT + 301), validForm()));
        assertEquals(List.of("stale"), codes(method(SECRET, SENT - 301), validForm()));
        assertEquals(List.of("not-set-up"), codes(method("short", SENT), validForm()));
        assertEquals(List.of("wrong"), codes(method(SECRET + "x", SENT), validForm()));
    }
}
