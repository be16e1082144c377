package org.jianyan.consultation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jianyan.consultation.spi.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormRulesTest {
    private static List<String> faults(String schema, String uiSchema) {
        return FormRules.faults(new Form(schema, uiSchema));
    }

    @Test
    void aFormCompleteInItselfShouldHaveNoFault() {
        assertEquals(
                List.of(),
                faults(
                        """
                        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
                         "$defs": {"age": {"type": "integer", "title": "年龄 < 18 或 ≥ 18"}},
                         "properties": {"age": {"$ref": "#/$defs/age"},
                                        "code": {"type": "string", "pattern": "^(?<year>[0-9]{4})$"}}}
                        """,
                        "{\"code\": {\"ui:widget\": \"textarea\"}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"type": "object"                                                                | the schema is no JSON
            ["type"]                                                                         | the schema should be a JSON object
            {"type": "array"}                                                                | the schema's type should be "object"
            {"type": "object", "properties": {"a": {"type": "sentence"}}}                    | the schema is no JSON Schema 2020-12
            {"type": "object", "properties": {"a": {"pattern": "(["}}}                       | the schema is no JSON Schema 2020-12: /properties/a/pattern
            {"type": "object", "$ref": "#/nowhere"}                                          | the schema cannot be used
            {"type": "object", "$schema": "http://127.0.0.1:9/s"}                            | the schema's $schema should be
            {"type": "object", "$ref": "http://127.0.0.1:9/s"}                               | the schema refers to http://127.0.0.1:9/s at /$ref
            {"type": "object", "allOf": [{"$dynamicRef": "file:///etc/passwd"}]}             | the schema refers to file:///etc/passwd at /allOf/0/$dynamicRef
            {"type": "object", "title": "<b>意见</b>"}                                        | the schema has markup or a script at /title
            {"type": "object", "properties": {"<script>": {"type": "string"}}}               | the schema has markup or a script at /properties/<script>
            {"type": "object", "properties": {"pattern": {"title": "<img src=x>"}}}          | the schema has markup or a script at /properties/pattern/title
            """)
    void aFaultOfTheSchemaShouldBeNamed(String schema, String fault) {
        List<String> faults = faults(schema, "{}");
        assertTrue(faults.stream().anyMatch(found -> found.startsWith(fault)), faults.toString());
    }

    @Test
    void everyFaultShouldBeToldAtOnce() {
        assertEquals(
                3,
                faults("{\"type\": \"array\", \"title\": \"<i>\"}", "{\"a\": {\"ui:help\": \"JavaScript : alert(1)\"}}")
                        .size());
    }

    @Test
    void aFormOfManyFaultsShouldBeToldInFew() {
        assertEquals(
                10,
                faults("{\"type\": \"object\", \"enum\": [" + "\"<b>\",".repeat(50) + "1]}", "{}")
                        .size());
    }

    @Test
    void aFormBeyondAllMeasureShouldNotEvenBeRead() {
        List<String> faults = faults("{\"title\": \"" + "长".repeat(200_000) + "\"}", "{}");
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).startsWith("the schema has 200013 characters"), faults.toString());
    }
}
