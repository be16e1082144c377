package org.jianyan.consultation.decision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianyan.consultation.Decision;

/**
 * What a decision would come to.
 *
 * @param opinions how many it is for
 * @param undecided how many of them have no decision yet
 * @param unchanged how many have just this one
 * @param replaced how many have another one, which it would replace, by what they have
 * @param samples the first of them
 */
public record DecisionPreview(
        long opinions, long undecided, long unchanged, Map<Decision, Long> replaced, List<Sample> samples) {
    public DecisionPreview {
        replaced = Map.copyOf(replaced);
        samples = List.copyOf(samples);
    }

    /**
     * An opinion.
     *
     * @param decision what it has, {@code null} if it has none
     * @param reason as it would read
     */
    public record Sample(UUID opinionId, String provision, String text, Decision decision, String reason) {}
}
