package org.jianyan.legislation.plan;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A change of an item, as it was made.
 *
 * @param what field by field, before and after
 * @param reason empty if the plan was not published yet
 */
public record PlanItemChange(
        UUID id, UUID itemId, String what, String reason, String changedBy, OffsetDateTime changedAt) {}
