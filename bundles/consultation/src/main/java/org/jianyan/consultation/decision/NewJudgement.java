package org.jianyan.consultation.decision;

/**
 * What becomes of a proposed decision.
 *
 * @param verdict APPROVE or REFUSE, by somebody else than who proposed it; WITHDRAW, by who did
 * @param comment required if it is refused
 */
public record NewJudgement(String verdict, String comment) {}
