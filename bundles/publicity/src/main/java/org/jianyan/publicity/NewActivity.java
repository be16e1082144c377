package org.jianyan.publicity;

import java.util.List;

/**
 * An activity that was held.
 *
 * @param organisationCode who held it
 * @param form one of {@link ActivityForm}
 * @param heldAt ISO 8601 with offset, not in the future
 * @param speaker who spoke, by function; may be empty
 * @param audience what kinds of people came
 * @param audienceCount how many were counted
 * @param handedOut how many copies of materials were handed out
 * @param questions what was asked and answered
 */
public record NewActivity(
        String organisationCode,
        String form,
        String topic,
        String place,
        String heldAt,
        String speaker,
        String audience,
        int audienceCount,
        int handedOut,
        String summary,
        List<Question> questions) {
    public NewActivity {
        questions = questions == null ? List.of() : List.copyOf(questions);
    }

    /** @param provision what it was about, as cited; may be empty */
    public record Question(String question, String answer, String provision) {}
}
