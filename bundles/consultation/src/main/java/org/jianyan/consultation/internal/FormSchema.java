package org.jianyan.consultation.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.ClasspathSchemaLoader;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jianyan.commons.Violation;

/** A compiled JSON Schema 2020-12 that tells every fault of a form in Chinese. */
public final class FormSchema {
    /** Fetches nothing but the library's own: a schema that could name an address could make the server call it. */
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaLoaders(
                    loaders -> loaders.add(new ClasspathSchemaLoader(JsonSchemaFactory.class::getClassLoader))
                            .add(DisallowSchemaLoader.getInstance())));

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

    /** Why something is no JSON Schema 2020-12; empty if it is one. */
    static List<String> faultsOfSchema(JsonNode schema) {
        List<String> faults = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012), config()).validate(schema).stream()
                .map(message -> "the schema is no JSON Schema 2020-12: " + message.getMessage())
                .sorted()
                .toList();
        if (!faults.isEmpty()) {
            return faults;
        }
        try {
            of(schema);
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of("the schema cannot be used: " + e.getMessage());
        }
    }

    /** @throws IllegalArgumentException if it is no schema */
    public static FormSchema of(JsonNode schema) {
        try {
            JsonSchema compiled = FACTORY.getSchema(schema, config());
            compiled.initializeValidators();
            return new FormSchema(compiled);
        } catch (JsonSchemaException | PatternSyntaxException e) {
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
