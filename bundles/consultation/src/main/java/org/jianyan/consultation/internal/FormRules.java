package org.jianyan.consultation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jianyan.consultation.spi.Form;

/**
 * What a form that comes from outside has to be, so that every page can draw it and every answer be checked: a schema of an
 * object, complete in itself, without markup in what is shown.
 */
final class FormRules {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final int MAX = 200_000;
    private static final int MOST_TOLD = 10;
    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef");
    /** Names of what is never shown, and in which a bracket means no markup. */
    private static final Set<String> UNSEEN = Set.of("pattern");

    private static final Pattern MARKUP = Pattern.compile(
            "<\\s*[a-z/!?]|\\b(java|vb)script\\s*:|\\bdata\\s*:\\s*text/html", Pattern.CASE_INSENSITIVE);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> faults = new ArrayList<>();

    private FormRules() {}

    /** Every fault of a form, none if there is none. */
    static List<String> faults(Form form) {
        FormRules rules = new FormRules();
        rules.read("schema", form.schema()).ifPresent(rules::check);
        rules.read("UI schema", form.uiSchema()).ifPresent(ui -> rules.look("UI schema", "", ui));
        return List.copyOf(rules.faults.subList(0, Math.min(MOST_TOLD, rules.faults.size())));
    }

    private Optional<JsonNode> read(String what, String text) {
        if (text.length() > MAX) {
            faults.add("the " + what + " has " + text.length() + " characters; at most " + MAX + " are allowed");
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return Optional.of(node);
            }
            faults.add("the " + what + " should be a JSON object");
        } catch (JsonProcessingException e) {
            faults.add("the " + what + " is no JSON: " + e.getOriginalMessage());
        }
        return Optional.empty();
    }

    private void check(JsonNode schema) {
        String dialect = schema.path("$schema").asText(DIALECT);
        if (!DIALECT.equals(dialect)) {
            faults.add("the schema's $schema should be " + DIALECT + " or left out, not " + dialect);
        }
        if (!"object".equals(schema.path("type").asText())) {
            faults.add("the schema's type should be \"object\"");
        }
        look("schema", "", schema);
        if (faults.isEmpty()) {
            faults.addAll(FormSchema.faultsOfSchema(schema));
        }
    }

    private void look(String what, String path, JsonNode node) {
        if (node.isTextual()) {
            checkText(what, path, node.asText());
        }
        int index = 0;
        for (JsonNode part : node.isArray() ? node : JSON.createArrayNode()) {
            look(what, path + "/" + index++, part);
        }
        for (Map.Entry<String, JsonNode> part : node.properties()) {
            String below = path + "/" + part.getKey();
            checkText(what, below, part.getKey());
            if (REFERENCES.contains(part.getKey())
                    && part.getValue().isTextual()
                    && !part.getValue().asText().startsWith("#")) {
                faults.add("the " + what + " refers to " + part.getValue().asText() + " at " + below
                        + "; only its own parts may be referred to, for example #/$defs/address");
            }
            if (!UNSEEN.contains(part.getKey()) || !part.getValue().isTextual()) {
                look(what, below, part.getValue());
            }
        }
    }

    private void checkText(String what, String path, String text) {
        if (MARKUP.matcher(text).find()) {
            faults.add("the " + what + " has markup or a script at " + (path.isEmpty() ? "/" : path)
                    + "; only plain text is shown");
        }
    }
}
