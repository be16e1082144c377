package org.jianyan.consultation;

import java.util.List;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;

/**
 * What a person wants changed about groups.
 *
 * @param action one of {@link GroupAction}
 * @param groupIds UUIDs of the groups it is about: MERGE 2 to 500, the first takes in the others; MOVE at most 1, the group that
 *     takes in the texts, none for a new one; TITLE 1; CAMPAIGN and CLASSIFY 1 to 500
 * @param textIds for MOVE: 1 to 500 UUIDs of texts
 * @param title for TITLE, empty for none; may be given with MERGE and MOVE
 * @param campaign for CAMPAIGN: CONFIRMED or DISMISSED
 * @param kind for CLASSIFY: one of {@link OpinionKind}
 * @param stance for CLASSIFY: one of {@link Stance}, empty for none
 * @param reason always needed
 */
public record NewGroupChange(
        String action,
        List<String> groupIds,
        List<String> textIds,
        String title,
        String campaign,
        String kind,
        String stance,
        String reason) {
    public NewGroupChange {
        groupIds = groupIds == null ? List.of() : List.copyOf(groupIds);
        textIds = textIds == null ? List.of() : List.copyOf(textIds);
    }
}
