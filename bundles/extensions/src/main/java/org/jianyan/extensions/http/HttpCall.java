package org.jianyan.extensions.http;

import java.util.Map;
import java.util.Objects;

/**
 * A request to another server.
 *
 * @param method for example POST
 * @param address for example {@code https://hall.example.org/screens/1}
 * @param headers by name
 * @param body empty for none; not to be changed
 */
public record HttpCall(String method, String address, Map<String, String> headers, byte[] body) {
    public HttpCall {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(address, "address");
        headers = Map.copyOf(headers);
        Objects.requireNonNull(body, "body");
    }
}
