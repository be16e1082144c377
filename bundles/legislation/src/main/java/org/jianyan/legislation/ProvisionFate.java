package org.jianyan.legislation;

import java.util.Objects;
import java.util.UUID;

/**
 * Where a provision of one version stands in a later one.
 *
 * @param label how it is cited in the earlier version
 * @param afterId the provision that has its identity, {@code null} if none has: it was deleted, or it is not settled what
 *     became of it
 * @param afterLabel how that one is cited
 * @param isEdited whether the words, those of the units below included, are others
 * @param evidence for a provision that none continues: what became of it, as far as it is known
 */
public record ProvisionFate(
        UUID provisionId, String label, UUID afterId, String afterLabel, boolean isEdited, String evidence) {
    public ProvisionFate {
        Objects.requireNonNull(provisionId, "provisionId");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** Whether a provision of the later version continues it. */
    public boolean isContinued() {
        return afterId != null;
    }
}
