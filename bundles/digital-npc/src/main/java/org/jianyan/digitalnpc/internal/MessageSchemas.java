package org.jianyan.digitalnpc.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Violation;
import org.jianyan.digitalnpc.spi.Envelope;
import org.osgi.service.component.annotations.Component;

/** The published JSON Schemas; every message, in or out, is held against its own. */
@Component(service = MessageSchemas.class)
public final class MessageSchemas {
    static final String TASK = "consultation-task";
    static final String OPINIONS = "opinions";
    static final String TABLE = "collation-table";
    static final String DECISIONS = "decisions";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, JsonSchema> schemas = new TreeMap<>();

    public MessageSchemas() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .locale(Locale.SIMPLIFIED_CHINESE)
                .formatAssertionsEnabled(true)
                .build();
        for (String name : List.of(TASK, OPINIONS, TABLE, DECISIONS)) {
            String text = read("/org/jianyan/digitalnpc/schema/" + name + ".json");
            texts.put(name, text);
            schemas.put(name, factory.getSchema(text, config));
        }
    }

    private static String read(String resource) {
        try (InputStream in = MessageSchemas.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        return List.copyOf(texts.keySet());
    }

    String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new NotFound("没有 " + name + "；有 " + names());
        }
        return text;
    }

    /** Every fault of a message, by path; none if it is as its schema says. */
    List<Violation> faults(String kind, JsonNode message) {
        JsonSchema schema = schemas.get(kind);
        if (schema == null) {
            return List.of(new Violation("kind", "unknown", "不认识的消息类型 " + kind));
        }
        return schema.validate(message).stream().map(MessageSchemas::violation).toList();
    }

    private static Violation violation(ValidationMessage message) {
        return new Violation(message.getInstanceLocation().toString(), message.getType(), message.getError());
    }

    JsonNode parse(byte[] message) throws IOException {
        return json.readTree(message);
    }

    ObjectNode object() {
        return json.createObjectNode();
    }

    /**
     * A message that is known by its key: the same key gives the same identifier.
     *
     * @throws IllegalStateException if the message is not as its schema says
     */
    Envelope envelope(String kind, String key, JsonNode payload) {
        String id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        ObjectNode message = json.createObjectNode()
                .put("id", id)
                .put("kind", kind)
                .put("version", 1)
                .put("createdAt", OffsetDateTime.now(ZoneOffset.UTC).toString());
        message.set("payload", payload);
        List<Violation> faults = faults(kind, message);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("not a valid " + kind + ": " + faults);
        }
        try {
            return new Envelope(id, kind, json.writeValueAsBytes(message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
