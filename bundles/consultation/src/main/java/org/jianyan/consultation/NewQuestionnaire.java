package org.jianyan.consultation;

import java.util.List;
import java.util.Map;

/**
 * A questionnaire to be asked in a consultation.
 *
 * @param schema JSON Schema 2020-12 of an object. Objects in it are pages and matrices; strings with {@code enum} or
 *     {@code oneOf} and booleans are single choices, arrays of such strings multiple choices, integers from a minimum to a maximum
 *     scales, other strings free text; {@code if}, {@code then}, {@code else}, {@code allOf} and {@code dependentSchemas} branch
 * @param uiSchema how pages draw it, as react-jsonschema-form defines. The option {@code opinion} of a free text names the provision,
 *     kind and stance of the opinion that its answer becomes; without it it is about the whole text and wants an amendment
 * @param quotas how many may choose an answer at most
 */
public record NewQuestionnaire(
        String title, Map<String, Object> schema, Map<String, Object> uiSchema, List<Quota> quotas) {
    public NewQuestionnaire {
        schema = schema == null ? Map.of() : schema;
        uiSchema = uiSchema == null ? Map.of() : uiSchema;
        quotas = quotas == null ? List.of() : List.copyOf(quotas);
    }

    /**
     * A quota.
     *
     * @param question the properties' names on the way to it, joined by dots, such as {@code who.age}
     * @param most 1 to 1,000,000
     */
    public record Quota(String question, String answer, int most) {}
}
