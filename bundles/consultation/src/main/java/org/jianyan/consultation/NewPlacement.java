package org.jianyan.consultation;

import java.util.List;

/**
 * A person's word on where opinions stand in a later version.
 *
 * @param opinionIds 1 to 500
 * @param provision citation in the later version, for example 第十二条第二款; empty if it has no place for them
 * @param reason why
 */
public record NewPlacement(List<String> opinionIds, String provision, String reason) {
    public NewPlacement {
        opinionIds = opinionIds == null ? List.of() : List.copyOf(opinionIds);
    }
}
