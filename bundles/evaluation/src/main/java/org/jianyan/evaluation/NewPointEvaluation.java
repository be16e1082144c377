package org.jianyan.evaluation;

/**
 * A year's evaluation to be begun.
 *
 * @param organisationCode whose contact points are evaluated
 * @param frameId UUID of a table for contact points; the standard one if none is given
 */
public record NewPointEvaluation(String organisationCode, int year, String frameId) {}
