package org.jianyan.outbox;

import java.util.Objects;

/**
 * A message to be sent.
 *
 * @param queue whose {@link Carrier} takes it, at most 40 characters
 * @param key names the message for good within its queue, at most 200 characters; the same key is taken once
 * @param kind what it is, for people and carriers
 * @param subject one line for people, at most 300 characters, without personal data
 * @param organisationPath whose it is
 * @param destination where to, as the carrier understands it
 */
public record NewMessage(
        String queue,
        String key,
        String kind,
        String subject,
        String organisationPath,
        String destination,
        byte[] payload) {
    public NewMessage {
        Objects.requireNonNull(queue, "queue");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(organisationPath, "organisationPath");
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(payload, "payload");
        subject = subject.length() > 300 ? subject.substring(0, 300) : subject;
    }
}
