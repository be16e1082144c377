package org.jianyan.notices.internal.channel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jianyan.commons.Title;
import org.jianyan.notices.spi.Destination;
import org.jianyan.notices.spi.NoticeChannel;
import org.jianyan.notices.spi.NoticeMessage;
import org.jianyan.outbox.Rejected;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Notices to other systems by HTTP POST, signed as the Standard Webhooks specification 1.0 says: HMAC-SHA256 over
 * identifier, time and body. Only servers that the administrator listed are called, and no redirect is followed.
 */
@Component(configurationPid = "org.jianyan.notices.webhook")
public final class Webhook implements NoticeChannel {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int BEHIND_OK = 300;
    private static final int GONE = 410;
    private static final String SECRET = "whsec_";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> servers;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    @Activate
    public Webhook(WebhookConfig config) {
        servers = Stream.of(config.servers().split(","))
                .map(String::strip)
                .filter(server -> !server.isEmpty())
                .map(server -> server.toLowerCase(Locale.ROOT).replaceAll("/$", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String id() {
        return "webhook";
    }

    @Override
    public Title title() {
        return new Title("Webhook", "Webhook");
    }

    @Override
    public boolean isReady() {
        return !servers.isEmpty();
    }

    @Override
    public boolean isSigned() {
        return true;
    }

    /** A URL without user and fragment at one of the servers listed. */
    @Override
    public boolean accepts(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && servers.contains(server(uri));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String server(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
    }

    @Override
    public void deliver(NoticeMessage notice, Destination destination) throws Exception {
        if (!accepts(destination.address())) {
            throw new IllegalStateException("the administrator has not listed the server of the webhook");
        }
        byte[] body = JSON.writeValueAsBytes(body(notice));
        String id = notice.id().toString();
        long seconds = Instant.now().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(URI.create(destination.address()))
                .timeout(ANSWERING)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", "v1," + signature(destination.secret(), id, seconds, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
        if (response.statusCode() == GONE) {
            throw new Rejected("the receiver wants no more notices (410)");
        }
        if (response.statusCode() < OK || response.statusCode() >= BEHIND_OK) {
            throw new IOException("the receiver answered " + response.statusCode());
        }
    }

    private static ObjectNode body(NoticeMessage notice) {
        ObjectNode body = JSON.createObjectNode()
                .put("type", notice.topic().toLowerCase(Locale.ROOT).replace('_', '.'))
                .put("timestamp", notice.at().toString());
        body.putObject("data")
                .put("title", notice.title())
                .put("text", notice.text())
                .put("link", notice.link());
        return body;
    }

    private static String signature(String secret, String id, long seconds, byte[] body)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(SECRET.length())), "HmacSHA256"));
        mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }
}
