package org.jianyan.consultation;

import java.util.List;

/**
 * Opinions to be hidden, or shown again.
 *
 * @param opinionIds 1 to 500
 * @param ground a {@link ScreeningGround}
 * @param hidden whether they are hidden from now on
 * @param reason why
 */
public record NewScreening(List<String> opinionIds, String ground, boolean hidden, String reason) {
    public NewScreening {
        opinionIds = opinionIds == null ? List.of() : List.copyOf(opinionIds);
    }
}
