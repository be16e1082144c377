package org.jianyan.rest.internal;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;

/** What is wrong with JSON, in the words of whoever sends it, without the server's classes. */
final class JsonFault {
    private JsonFault() {}

    static Violation of(JsonProcessingException malformed) {
        for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ValidationException invalid
                    && !invalid.problem().violations().isEmpty()) {
                return invalid.problem().violations().get(0);
            }
        }
        return new Violation(path(malformed), "json", message(malformed));
    }

    private static String path(JsonProcessingException malformed) {
        String path = malformed instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        return path.isEmpty() ? "body" : path;
    }

    private static String message(JsonProcessingException malformed) {
        if (isTooLong(malformed)) {
            return "有一处内容过长，最多 " + StreamReadConstraints.DEFAULT_MAX_STRING_LEN + " 个字符；更大的文件请作为附件提交";
        } else if (malformed instanceof UnrecognizedPropertyException unknown) {
            return "没有字段 " + unknown.getPropertyName() + "；可用的有 " + unknown.getKnownPropertyIds();
        } else if (malformed instanceof InvalidNullException) {
            return "不能为 null";
        } else if (malformed instanceof InvalidFormatException format && format.getTargetType() == String.class) {
            return format.getOriginalMessage();
        } else if (malformed instanceof MismatchedInputException mismatch) {
            return "类型不对，应为" + expected(mismatch.getTargetType());
        } else if (malformed instanceof ValueInstantiationException) {
            return "内容不完整，缺少必填的字段";
        } else if (malformed instanceof JsonParseException || malformed instanceof JsonEOFException) {
            var location = malformed.getLocation();
            return "不是完好的 JSON"
                    + (location == null ? "" : "，第 " + location.getLineNr() + " 行第 " + location.getColumnNr() + " 列");
        }
        return "JSON 不合要求";
    }

    private static boolean isTooLong(Throwable malformed) {
        return malformed instanceof StreamConstraintsException || malformed != null && isTooLong(malformed.getCause());
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "另一种类型";
        } else if (type == String.class || type.isEnum()) {
            return "文字";
        } else if (type == boolean.class || type == Boolean.class) {
            return " true 或 false";
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "数字";
        } else if (Collection.class.isAssignableFrom(type)) {
            return "数组";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "对象" : "文字";
    }
}
