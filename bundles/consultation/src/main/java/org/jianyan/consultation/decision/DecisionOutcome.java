package org.jianyan.consultation.decision;

/**
 * What a decision came to.
 *
 * @param opinions how many it was for
 * @param decided how many got it now; the others had it already, with the same reason
 */
public record DecisionOutcome(long opinions, long decided) {}
