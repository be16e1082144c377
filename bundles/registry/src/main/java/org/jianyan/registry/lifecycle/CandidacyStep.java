package org.jianyan.registry.lifecycle;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What was done with a candidacy.
 *
 * @param on the day on which it was done
 * @param session the session of the Council of Chairpersons, where it decided; otherwise empty
 * @param by the account that noted it
 */
public record CandidacyStep(CandidacyAct act, LocalDate on, String session, String reason, String by) {
    public CandidacyStep {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
    }
}
