package org.jianyan.consultation;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * A questionnaire. It is answered by the collection method {@code questionnaire}, whose form names it.
 *
 * @param schema what its answers must be, JSON Schema 2020-12
 * @param uiSchema how pages draw it
 * @param isOpen whether it takes answers, as long as its consultation does
 */
public record Questionnaire(
        UUID id,
        UUID consultationId,
        String title,
        Map<String, Object> schema,
        Map<String, Object> uiSchema,
        boolean isOpen,
        OffsetDateTime createdAt) {}
