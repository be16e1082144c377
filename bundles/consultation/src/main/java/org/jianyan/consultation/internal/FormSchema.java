package org.jianyan.consultation.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jianyan.commons.Violation;

/** A compiled JSON Schema 2020-12 that tells every fault of a form in Chinese. */
public final class FormSchema {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonSchema schema;

    private FormSchema(JsonSchema schema) {
        this.schema = schema;
    }

    private static SchemaValidatorsConfig config() {
        return SchemaValidatorsConfig.builder()
                .locale(Locale.SIMPLIFIED_CHINESE)
                .formatAssertionsEnabled(true)
                .build();
    }

    static FormSchema of(String schema) {
        return new FormSchema(FACTORY.getSchema(schema, config()));
    }

    /** @throws IllegalArgumentException if it is no schema */
    public static FormSchema of(JsonNode schema) {
        try {
            JsonSchema compiled = FACTORY.getSchema(schema, config());
            compiled.initializeValidators();
            return new FormSchema(compiled);
        } catch (JsonSchemaException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Every fault, by path. */
    List<Violation> faults(String json) {
        return violations(schema.validate(json, InputFormat.JSON), "form");
    }

    /**
     * Every fault, by path.
     *
     * @param prefix of the fields' names
     */
    public List<Violation> faults(JsonNode json, String prefix) {
        return violations(schema.validate(json), prefix);
    }

    private static List<Violation> violations(Set<ValidationMessage> messages, String prefix) {
        return messages.stream()
                .sorted(Comparator.comparing(
                        message -> message.getInstanceLocation().toString()))
                .map(message -> violation(message, prefix))
                .toList();
    }

    private static Violation violation(ValidationMessage message, String prefix) {
        String path = message.getInstanceLocation().toString().replaceFirst("^/|^\\$\\.?", "");
        String property = message.getProperty() == null ? "" : message.getProperty();
        String field = prefix
                + (path.isEmpty() ? "" : "." + path.replace('/', '.'))
                + (property.isEmpty() ? "" : "." + property);
        return new Violation(field, message.getType(), message.getError());
    }
}
