package org.jianyan.registry;

/**
 * A contact point to be established.
 *
 * @param kind one of {@link ContactPointKind}
 * @param parentCode the district office, or the city's commission, it belongs to
 * @param establishedOn ISO 8601 date
 */
public record NewContactPoint(
        String code,
        String name,
        String kind,
        String parentCode,
        String plaqueNumber,
        String address,
        String specialty,
        String establishedOn) {}
