package org.jianyan.consultation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was answered to a questionnaire.
 *
 * @param responses how many answered
 * @param questions closed questions, in the order of the questionnaire; free answers are opinions
 * @param quotas answers that only so many may choose
 */
public record QuestionnaireResults(UUID id, int responses, List<Question> questions, List<Quota> quotas) {
    public QuestionnaireResults {
        questions = List.copyOf(questions);
        quotas = List.copyOf(quotas);
    }

    /**
     * A quota and how much of it is taken.
     *
     * @param most how many may choose the answer
     * @param taken how many did
     */
    public record Quota(String question, String answer, int most, int taken) {}

    /**
     * How often each answer was given.
     *
     * @param question the properties' names on the way to it, joined by dots
     * @param counts by answer, those that nobody gave included
     */
    public record Question(String question, String title, QuestionKind kind, Map<String, Long> counts) {
        public Question {
            counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }
    }
}
