package org.jianyan.consultation.decision;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jianyan.consultation.Decision;

/**
 * A decision as it was made; a later one on the same opinion replaces it and leaves it readable.
 *
 * @param id greater than those of decisions made earlier on the same node
 */
public record DecisionRecord(UUID id, UUID opinionId, Decision decision, String reason, OffsetDateTime decidedAt) {}
