package org.jianyan.rest.internal;

import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;

/** Reads and writes JSON; where something is asked for, nothing and {@code null} are refused. */
final class JsonProvider extends JacksonJsonProvider {
    JsonProvider() {
        super(Json.mapper());
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream entity)
            throws IOException {
        Object read = super.readFrom(type, genericType, annotations, mediaType, headers, entity);
        if (read == null) {
            throw new ValidationException(new Violation("body", "required", "请求内容不能为空，应为 JSON 对象"));
        }
        return read;
    }
}
