package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jianyan.outbox.internal.mail.MailConfig;
import org.jianyan.outbox.internal.mail.SmtpMailer;
import org.jianyan.publicity.contract.PublicityChannelContract;
import org.jianyan.publicity.internal.channel.MailChannel;
import org.jianyan.publicity.spi.Notice;
import org.jianyan.publicity.spi.PublicityChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MailChannelTest implements PublicityChannelContract {
    private static final Notice NOTICE = new Notice(
            UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
            "《养犬管理条例（示例）》宣传月",
            "养犬要登记。",
            "http://localhost/page",
            "http://localhost/leave");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    public PublicityChannel channel() {
        return channel(config("127.0.0.1", server.getSmtp().getPort()));
    }

    @Override
    public String address() {
        return "resident@example.com";
    }

    @Override
    public List<String> arrived() throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }

    private static MailChannel channel(MailConfig config) {
        return new MailChannel(new SmtpMailer(config));
    }

    /** A mail server without encryption or account. */
    static MailConfig config(String host, int port) {
        return new MailConfig() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return MailConfig.class;
            }

            @Override
            public String host() {
                return host;
            }

            @Override
            public int port() {
                return port;
            }

            @Override
            public boolean starttls() {
                return false;
            }

            @Override
            public String user() {
                return "";
            }

            @Override
            public String password() {
                return "";
            }

            @Override
            public String from() {
                return "fagongwei@example.com";
            }
        };
    }

    @Test
    void aNoticeShouldArriveWithItsNameAndTheWayOut() throws Exception {
        PublicityChannel channel = channel();
        channel.deliver(NOTICE, "resident@example.com");
        channel.deliver(NOTICE, "resident@example.com");
        assertTrue(server.waitForIncomingEmail(10_000, 2));
        var message = server.getReceivedMessages()[0];
        assertEquals(NOTICE.title(), message.getSubject());
        assertEquals("<http://localhost/leave>", message.getHeader("List-Unsubscribe")[0]);
        assertEquals("<01890a5d-ac96-774b-bcce-b302099a8057@jianyan>", message.getHeader("Message-ID")[0]);
        assertEquals(
                message.getHeader("Message-ID")[0],
                server.getReceivedMessages()[1].getHeader("Message-ID")[0]);
        String text;
        try (var body = jakarta.mail.internet.MimeUtility.decode(message.getRawInputStream(), message.getEncoding())) {
            text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertTrue(text.contains("养犬要登记。") && text.contains("http://localhost/page"), text);
        assertFalse(GreenMailUtil.getHeaders(message).contains("resident@example.com, "));
    }

    @Test
    void whatCannotBeSentNowShouldBeToldSo() {
        assertThrows(Exception.class, () -> channel(config("127.0.0.1", 1)).deliver(NOTICE, "a@example.com"));
        assertFalse(channel(config("", 25)).isReady());
        assertFalse(channel(config("", 25)).accepts("not an address"));
    }
}
