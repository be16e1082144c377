package org.jianyan.consultation;

import java.util.Map;
import java.util.UUID;
import org.jianyan.consultation.spi.OpinionKind;

/**
 * The opinions on one provision, counted.
 *
 * @param provisionId {@code null} for the whole text
 * @param text the provision's words
 */
public record CollationEntry(
        UUID provisionId, String label, String text, long opinions, long decided, Map<OpinionKind, Long> kinds) {
    public CollationEntry {
        kinds = Map.copyOf(kinds);
    }
}
