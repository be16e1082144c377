package org.jianyan.extensions.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import org.jianyan.commons.Forbidden;
import org.jianyan.extensions.http.HttpAnswer;
import org.jianyan.extensions.http.HttpCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where extensions may go, and what comes back. */
final class HttpCallsOfExtensionsTest {
    private static final int MEGABYTE = 1 << 20;

    private HttpServer server;
    private String host;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        host = "127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/echo", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("X-Method", exchange.getRequestMethod());
            exchange.sendResponseHeaders(201, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://" + host + "/echo");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/huge", exchange -> {
            exchange.sendResponseHeaders(200, MEGABYTE + 1);
            exchange.getResponseBody().write(new byte[MEGABYTE + 1]);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private HttpAnswer send(String hosts, String address, byte... body) throws IOException {
        return new HttpCallsOfExtensions("one", hosts).send(new HttpCall("POST", address, Map.of(), body));
    }

    @Test
    void aListedHostShouldBeCalledAndItsAnswerGiven() throws IOException {
        HttpAnswer answer = send("two=example.org, one = " + host, "http://" + host + "/echo", (byte) 1, (byte) 2);
        assertEquals(201, answer.status());
        assertEquals("POST", answer.headers().get("x-method"));
        assertArrayEquals(new byte[] {1, 2}, answer.body());
    }

    @Test
    void aHostOfAnotherExtensionOrAnotherPortShouldBeForbidden() {
        Forbidden forbidden =
                assertThrows(Forbidden.class, () -> send("two=" + host + ",one=127.0.0.1", "http://" + host + "/echo"));
        assertTrue(forbidden.getMessage().contains("扩展 one 不得访问 " + host), forbidden.getMessage());
        assertThrows(Forbidden.class, () -> send("", "https://example.org/"));
    }

    @Test
    void aRedirectShouldNotBeFollowed() throws IOException {
        assertEquals(302, send("one=" + host, "http://" + host + "/elsewhere").status());
    }

    @Test
    void anAnswerOfMoreThanAMegabyteShouldFail() {
        assertThrows(IOException.class, () -> send("one=" + host, "http://" + host + "/huge"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.org/", "file:///etc/passwd", "example.org", "https:///x", "ftp://127.0.0.1/"})
    void anAddressThatIsNotHttpsElsewhereShouldBeRefused(String address) {
        assertThrows(IllegalArgumentException.class, () -> send("one=example.org", address));
    }
}
