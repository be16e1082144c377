package org.jianyan.registry.lifecycle;

/**
 * What is done with a candidacy.
 *
 * @param act one of {@link CandidacyAct}
 * @param on ISO 8601 date, not before the step before and not in the future
 * @param session of the Council of Chairpersons, where it decides
 * @param reason needed to refuse and to withdraw
 * @param code of the contact point, for {@link CandidacyAct#AWARD}
 * @param plaqueNumber likewise
 * @param termUntil last day of its term, likewise; five years on if none is given
 */
public record NewCandidacyStep(
        String act, String on, String session, String reason, String code, String plaqueNumber, String termUntil) {}
