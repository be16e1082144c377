package org.jianyan.legislation;

import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Amendment decisions (修改决定, 修正案): carries them out, looks for what they order in a consolidated text, and writes
 * them. Nothing is kept.
 */
@ProviderType
public interface AmendmentService {
    /**
     * Carries out a decision on a version. What is not understood, or not found in the version, is left out and told.
     *
     * @throws org.jianyan.commons.NotFound if the draft has no such version
     * @throws org.jianyan.commons.ValidationException if the decision is no legible text
     */
    Amendment amend(Caller caller, Order order);

    /**
     * Looks in a consolidated version, phrase by phrase, for what a decision orders, where the text before the decision
     * is not at hand.
     */
    List<AmendmentOutcome> confirm(Caller caller, Order order);

    /** Writes the decision that turns one version of a draft into another. */
    WrittenDecision write(Caller caller, UUID draftId, UUID from, UUID to);

    /**
     * A decision and the version it is about.
     *
     * @param decision plain text, paragraph by paragraph
     * @param compareWith another version of the draft to compare the amended text with; {@code null} for none
     */
    record Order(String draftId, String versionId, String decision, String compareWith) {}

    /**
     * A text as a decision changes it.
     *
     * @param text one line for each heading, paragraph, item; can be imported as the next version
     * @param outcomes phrase by phrase, in the decision's order
     * @param problems what of the order and numbers of articles does not fit together
     * @param differences where the amended text and the one it was compared with do not say the same; empty if they do
     */
    record Amendment(
            String title,
            String text,
            List<AmendmentOutcome> outcomes,
            List<String> problems,
            List<String> differences) {
        public Amendment {
            outcomes = List.copyOf(outcomes);
            problems = List.copyOf(problems);
            differences = List.copyOf(differences);
        }
    }

    /**
     * A decision written by the program.
     *
     * @param text one line for each paragraph
     * @param differences what the decision does not bring about; empty if it gives the later text word for word
     */
    record WrittenDecision(String text, List<String> differences) {
        public WrittenDecision {
            differences = List.copyOf(differences);
        }
    }
}
