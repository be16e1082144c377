package org.jianyan.consultation;

/**
 * Until when opinions are to be taken.
 *
 * @param deadline ISO 8601 with offset, in the future, later than the one before once that was announced
 * @param reason required once the deadline was announced
 */
public record NewDeadline(String deadline, String reason) {}
