package org.jianyan.outbox.mail;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * An e-mail.
 *
 * @param id names it: it has the same Message-ID (RFC 5322) whenever it is sent
 * @param to one address
 * @param subject one line
 * @param headers more of them, such as List-Unsubscribe
 */
public record Mail(UUID id, String to, String subject, String text, Map<String, String> headers) {
    public Mail {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
        headers = Map.copyOf(headers);
    }
}
