package org.jianyan.example.messenger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jianyan.commons.Title;
import org.jianyan.extensions.http.HttpAnswer;
import org.jianyan.extensions.http.HttpCall;
import org.jianyan.extensions.http.HttpCalls;
import org.jianyan.notices.spi.Destination;
import org.jianyan.notices.spi.NoticeChannel;
import org.jianyan.notices.spi.NoticeMessage;
import org.jianyan.outbox.Rejected;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notices in a group of the office's messenger, by the group's robot; an address is the robot's key. */
@Component(configurationPid = "org.jianyan.example.messenger")
public final class OfficeMessenger implements NoticeChannel {
    private static final int TIMED_OUT = 408;
    private static final int TOO_MANY = 429;

    private final HttpCalls http;
    private final MessengerConfig config;

    @Activate
    public OfficeMessenger(@Reference HttpCalls http, MessengerConfig config) {
        this.http = http;
        this.config = config;
    }

    @Override
    public String id() {
        return "office-messenger";
    }

    @Override
    public Title title() {
        return new Title("政务即时通讯群", "Office messenger group");
    }

    @Override
    public boolean accepts(String address) {
        return address.matches("[A-Za-z0-9-]{8,100}");
    }

    @Override
    public boolean isReady() {
        return !config.address().isEmpty();
    }

    @Override
    public void deliver(NoticeMessage notice, Destination destination) throws IOException, Rejected {
        String text = notice.title() + "\n" + notice.text() + "\n" + notice.link();
        String body = "{\"msgtype\":\"text\",\"text\":{\"content\":" + quoted(text) + "}}";
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json; charset=utf-8",
                // the messenger says what it gets twice once
                "Idempotency-Key",
                notice.id().toString());
        HttpAnswer answer = http.send(new HttpCall(
                "POST",
                config.address() + "?key=" + destination.address(),
                headers,
                body.getBytes(StandardCharsets.UTF_8)));
        int status = answer.status();
        if (status >= 400 && status < 500 && status != TIMED_OUT && status != TOO_MANY) {
            throw new Rejected("the messenger refuses it: " + status);
        }
        if (status >= 300) {
            throw new IOException("the messenger answers " + status);
        }
    }

    /** A JSON string (RFC 8259, 7). */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(c < ' ' ? ' ' : c);
            }
        }
        return quoted.append('"').toString();
    }
}
