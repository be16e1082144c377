package org.jianyan.consultation.task;

/**
 * A step that is behind the contact point.
 *
 * @param state DONE or SKIPPED
 * @param note what was done; required where the step is skipped, and for the feedback to those who took part
 */
public record NewStep(String state, String note) {}
