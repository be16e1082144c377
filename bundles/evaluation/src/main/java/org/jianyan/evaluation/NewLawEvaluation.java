package org.jianyan.evaluation;

import java.util.List;

/**
 * An evaluation of a law to be opened.
 *
 * @param draftId UUID of the draft whose latest version is in force
 * @param frameId UUID of a table for laws; the standard one if none is given
 * @param evaluators names of 1 to 50 accounts that score
 */
public record NewLawEvaluation(String draftId, String title, String frameId, List<String> evaluators) {
    public NewLawEvaluation {
        evaluators = evaluators == null ? List.of() : List.copyOf(evaluators);
    }
}
