package org.jianyan.consultation;

import java.util.List;
import java.util.UUID;

/**
 * A distinct text in a group.
 *
 * @param id of the first opinion that says so
 * @param opinions how many opinions say so, but for spaces and punctuation
 * @param words the text in parts, those marked that the group's first text does not have
 */
public record OpinionText(UUID id, int opinions, List<Part> words) {
    public OpinionText {
        words = List.copyOf(words);
    }

    /** Some words of a text. */
    public record Part(String text, boolean isDifferent) {}
}
