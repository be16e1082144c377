package org.jianyan.notices.spi;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/**
 * Something to tell.
 *
 * @param id the same whenever the same notice is delivered to the same recipient
 * @param topic what it is about, such as TASK_GIVEN
 * @param title one line
 * @param link where to read on
 * @param at when it happened
 */
public record NoticeMessage(UUID id, String topic, String title, String text, String link, OffsetDateTime at) {
    public NoticeMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(at, "at");
    }
}
