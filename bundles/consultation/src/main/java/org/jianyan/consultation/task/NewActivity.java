package org.jianyan.consultation.task;

/**
 * An activity that is planned.
 *
 * @param kind one of {@link TaskWork.ActivityKind}
 * @param plannedAt ISO 8601 with offset
 */
public record NewActivity(String kind, String title, String place, String plannedAt) {}
