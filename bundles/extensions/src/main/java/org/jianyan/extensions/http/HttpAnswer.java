package org.jianyan.extensions.http;

import java.util.Map;

/**
 * What another server answered.
 *
 * @param status for example 200
 * @param headers by name in lower case; of several with one name, the first
 * @param body empty for none
 */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body) {
    public HttpAnswer {
        headers = Map.copyOf(headers);
    }
}
