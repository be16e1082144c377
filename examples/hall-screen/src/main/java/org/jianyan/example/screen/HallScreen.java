package org.jianyan.example.screen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jianyan.commons.Title;
import org.jianyan.extensions.http.HttpAnswer;
import org.jianyan.extensions.http.HttpCall;
import org.jianyan.extensions.http.HttpCalls;
import org.jianyan.outbox.Rejected;
import org.jianyan.publicity.spi.Notice;
import org.jianyan.publicity.spi.PublicityChannel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The screens in the halls of a district's service centres: a published campaign is shown there. */
@Component(configurationPid = "org.jianyan.example.screen")
public final class HallScreen implements PublicityChannel {
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;
    private static final int TIMED_OUT = 408;

    private final HttpCalls http;
    private final ScreenConfig config;

    @Activate
    public HallScreen(@Reference HttpCalls http, ScreenConfig config) {
        this.http = http;
        this.config = config;
    }

    @Override
    public String id() {
        return "hall-screen";
    }

    @Override
    public Title title() {
        return new Title("办事大厅屏幕", "Hall screens");
    }

    @Override
    public boolean isAddressed() {
        return false;
    }

    @Override
    public boolean isReady() {
        return !config.address().isEmpty();
    }

    @Override
    public void deliver(Notice notice, String address) throws IOException, Rejected {
        String text = notice.title() + "\n" + notice.text() + "\n" + notice.link() + "\n";
        Map<String, String> headers = Map.of(
                "Content-Type",
                "text/plain; charset=utf-8",
                "Authorization",
                "Bearer " + config.token(),
                // the screens' server shows what it gets twice once
                "Idempotency-Key",
                notice.id().toString());
        HttpAnswer answer =
                http.send(new HttpCall("POST", config.address(), headers, text.getBytes(StandardCharsets.UTF_8)));
        int status = answer.status();
        boolean isForGood =
                status >= 400 && status < 500 && status != TIMED_OUT && status != TOO_EARLY && status != TOO_MANY;
        if (isForGood) {
            throw new Rejected("the screens' server refuses it: " + status);
        }
        if (status >= 300) {
            throw new IOException("the screens' server answers " + status);
        }
    }
}
