package org.jianyan.consultation.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A form.
 *
 * @param schema JSON Schema 2020-12 of an object
 * @param uiSchema how the pages draw it, as react-jsonschema-form defines; {@code {}} for the default
 */
public record Form(String schema, String uiSchema) {
    public Form {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(uiSchema, "uiSchema");
    }

    /** A form from two resources beside a class. */
    public static Form load(Class<?> beside, String schema, String uiSchema) {
        return new Form(read(beside, schema), read(beside, uiSchema));
    }

    private static String read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource '" + name + "' beside " + beside.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
