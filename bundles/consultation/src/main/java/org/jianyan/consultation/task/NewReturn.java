package org.jianyan.consultation.task;

/**
 * A return for rework.
 *
 * @param reason what has to be improved
 * @param dueAt ISO 8601 with offset; {@code null} to leave the time as it is
 */
public record NewReturn(String reason, String dueAt) {}
