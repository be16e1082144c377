package org.jianyan.consultation.task;

/**
 * An activity that is planned.
 *
 * @param kind one of {@link TaskWork.ActivityKind}
 * @param plannedAt ISO 8601 with offset
 */
public record NewTaskActivity(String kind, String title, String place, String plannedAt) {}
