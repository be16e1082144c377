package org.jianyan.example.chat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jianyan.commons.Title;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.Form;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.consultation.spi.OpinionKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Messages of a chat mini-program, forwarded by its server, each signed with HMAC-SHA256 over time, nonce and content: nobody
 * else can put words into its users' mouths, and a message that was overheard is of no use later. The sender uses the nonce as
 * the Idempotency-Key, too, so that a message sent again is taken once.
 */
@Component(configurationPid = "org.jianyan.example.chat")
public final class ChatWebhook implements CollectionMethod {
    private static final int LEAST_SECRET = 32;

    private final ChatConfig config;
    private final Clock clock;

    @Activate
    public ChatWebhook(ChatConfig config) {
        this(config, Clock.systemUTC());
    }

    ChatWebhook(ChatConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "chat-webhook";
    }

    @Override
    public Title title() {
        return new Title("小程序留言", "Chat mini-program");
    }

    @Override
    public Form form() {
        return Form.load(ChatWebhook.class, "chat-webhook.schema.json", "chat-webhook.ui.json");
    }

    @Override
    public List<OpinionItem> itemise(FilledForm form) {
        long now = Instant.now(clock).getEpochSecond();
        long sent = Long.parseLong(form.text("timestamp"));
        new Violations()
                .require(config.secret().length() >= LEAST_SECRET, "signature", "not-set-up", "尚未配置密钥，请联系管理员")
                .require(
                        Math.abs(now - sent) <= config.seconds(),
                        "timestamp",
                        "stale",
                        "消息时间与服务器相差超过 " + config.seconds() + " 秒")
                .throwIfAny();
        byte[] expected = signature(form);
        byte[] given = HexFormat.of().parseHex(form.text("signature"));
        if (!MessageDigest.isEqual(expected, given)) {
            throw new ValidationException(new Violation("signature", "wrong", "签名不符"));
        }
        return List.of(new OpinionItem(
                form.text("provision"),
                form.text("kind").isEmpty() ? OpinionKind.AMEND : OpinionKind.valueOf(form.text("kind")),
                form.text("message"),
                "",
                "",
                "小程序用户"));
    }

    private byte[] signature(FilledForm form) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(config.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signed = String.join(
                    "\n",
                    form.text("timestamp"),
                    form.text("nonce"),
                    form.text("openId"),
                    form.text("provision"),
                    form.text("kind"),
                    form.text("message"));
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
