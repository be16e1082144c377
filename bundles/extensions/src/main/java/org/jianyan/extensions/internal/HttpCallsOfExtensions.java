package org.jianyan.extensions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jianyan.commons.Forbidden;
import org.jianyan.extensions.http.HttpAnswer;
import org.jianyan.extensions.http.HttpCall;
import org.jianyan.extensions.http.HttpCalls;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** One for each extension, which it knows by the bundle that uses it. */
@Component(scope = ServiceScope.BUNDLE, configurationPid = "org.jianyan.extensions")
public final class HttpCallsOfExtensions implements HttpCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MAX_ANSWER = 1 << 20;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final String extension;
    private final Set<String> hosts;

    @Activate
    public HttpCallsOfExtensions(ComponentContext context, ExtensionsConfig config) {
        this(context.getUsingBundle().getSymbolicName(), config.hosts());
    }

    /** @param hosts as configured: {@code EXTENSION=HOST:PORT}, between commas, the port left out for the usual one */
    HttpCallsOfExtensions(String extension, String hosts) {
        this.extension = extension;
        this.hosts = Arrays.stream(hosts.split(","))
                .map(pair -> pair.strip().split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].strip().equals(extension))
                .map(pair -> pair[1].strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public HttpAnswer send(HttpCall call) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(permitted(call.address()))
                .timeout(PATIENCE)
                .method(
                        call.method(),
                        call.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::setHeader);
        try {
            HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] read = body.readNBytes(MAX_ANSWER + 1);
                if (read.length > MAX_ANSWER) {
                    throw new IOException("the answer has more than " + MAX_ANSWER + " bytes");
                }
                Map<String, String> headers = new HashMap<>();
                answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
                return new HttpAnswer(answer.statusCode(), headers, read);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private URI permitted(String address) {
        URI uri = URI.create(address);
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean isSafe = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && HERE.contains(host);
        if (host.isEmpty() || !isSafe) {
            throw new IllegalArgumentException("an address should begin with https:// and a host: " + address);
        }
        String place = uri.getPort() < 0 ? host : host + ":" + uri.getPort();
        if (!hosts.contains(place)) {
            throw new Forbidden("扩展 " + extension + " 不得访问 " + place + "；管理员许可的有：" + hosts);
        }
        return uri;
    }
}
