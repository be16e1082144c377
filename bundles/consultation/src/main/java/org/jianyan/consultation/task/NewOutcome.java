package org.jianyan.consultation.task;

/**
 * What became of a planned activity.
 *
 * @param state HELD or CANCELLED
 * @param heldAt ISO 8601 with offset; required if it was held
 * @param participants how many took part; required if it was held
 * @param receipt of the submission that records it, optional
 * @param note required if it was cancelled
 */
public record NewOutcome(String state, String heldAt, Integer participants, String receipt, String note) {}
