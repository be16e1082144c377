package org.jianyan.notices;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Something to tell organisations.
 *
 * @param key names it for good, at most 120 characters: what is told twice by the same key arrives once
 * @param organisationPaths whose recipients are told
 * @param texts in every language; without personal data and without anything of a confidential text
 * @param path of this server where one reads on, beginning with a slash
 * @param at when it happened
 */
public record NewNotice(
        String key,
        Topic topic,
        List<String> organisationPaths,
        Map<Language, Text> texts,
        String path,
        OffsetDateTime at) {
    public NewNotice {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(topic, "topic");
        organisationPaths = List.copyOf(organisationPaths);
        texts = Map.copyOf(texts);
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(at, "at");
    }

    /** Title and body in a language. */
    public record Text(String title, String body) {}
}
