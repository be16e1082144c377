package org.jianyan.identity;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One act.
 *
 * @param object what was acted on, kind and identifier, never a text or personal data
 */
public record AuditEntry(UUID id, OffsetDateTime at, String account, String action, String object) {}
