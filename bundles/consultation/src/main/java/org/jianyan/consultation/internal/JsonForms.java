package org.jianyan.consultation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;

/** Forms that come as text, by SOAP or from a file. */
public final class JsonForms {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private JsonForms() {}

    /**
     * The properties of a JSON object; none if there is no text.
     *
     * @param name of the parameter, for the error
     * @throws ValidationException if it is no JSON object
     */
    public static Map<String, Object> object(String name, String json) {
        try {
            return json == null || json.isBlank() ? Map.of() : JSON.readValue(json, OBJECT);
        } catch (JsonProcessingException e) {
            throw new ValidationException(new Violation(name, "json", "应为一个 JSON 对象，无法读取：" + e.getOriginalMessage()));
        }
    }
}
