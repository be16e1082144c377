package org.jianyan.consultation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianyan.attachments.AttachmentService;
import org.jianyan.attachments.Upload;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.spi.FormFile;

/**
 * Takes the files out of a form: they become attachments of the submission, and the form that is kept names them by their
 * digest.
 */
final class FormFiles {
    private static final String FORMAT = "data-url";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AttachmentService attachments;

    private final int most;
    private final int maxBytes;
    private final int maxPublicBytes;

    FormFiles(AttachmentService attachments, ConsultationConfig config) {
        this.attachments = attachments;
        most = config.attachments_per_submission();
        maxBytes = config.form_file_bytes();
        maxPublicBytes = Math.min(maxBytes, config.attachment_public_bytes());
    }

    /**
     * A form without its files.
     *
     * @param files to be closed, kept or not
     * @param faults of the files, and of what else came with the form
     */
    record Taken(Map<String, Object> form, List<Upload> files, List<Violation> faults) {}

    /** The properties of a schema that hold a file, or a list of files. */
    static Set<String> properties(String schema) {
        try {
            return JSON.readTree(schema).path("properties").properties().stream()
                    .filter(property -> isFile(property.getValue())
                            || isFile(property.getValue().path("items")))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean isFile(JsonNode schema) {
        return FORMAT.equals(schema.path("format").asText());
    }

    /**
     * Takes the files out of a form.
     *
     * @param properties that hold files
     * @param isPublic whether whoever hands it in has no account
     * @param beside faults of what else came with the form
     */
    Taken take(Set<String> properties, Map<String, Object> form, boolean isPublic, List<Violation> beside) {
        Map<String, Object> rest = new LinkedHashMap<>(form);
        List<Upload> files = new ArrayList<>();
        List<Violation> faults = new ArrayList<>(beside);
        int bytes = isPublic ? maxPublicBytes : maxBytes;
        try {
            properties.forEach(property -> rest.computeIfPresent(
                    property, (name, value) -> take("form." + name, value, bytes, files, faults)));
        } catch (RuntimeException e) {
            files.forEach(Upload::close);
            throw e;
        }
        if (files.size() > most) {
            faults.add(new Violation("form", "too-many", "一次提交最多 " + most + " 个文件"));
        }
        return new Taken(rest, files, faults);
    }

    private Object take(String field, Object value, int bytes, List<Upload> files, List<Violation> faults) {
        if (!(value instanceof List<?> list)) {
            return takeOne(field, value, bytes, files, faults);
        }
        List<Object> names = new ArrayList<>();
        for (int i = 0; i < list.size() && files.size() <= most; i++) {
            names.add(takeOne(field + "[" + i + "]", list.get(i), bytes, files, faults));
        }
        return names;
    }

    private Object takeOne(String field, Object value, int bytes, List<Upload> files, List<Violation> faults) {
        Optional<FormFile> file = value instanceof String url ? FormFile.parse(url) : Optional.empty();
        if (file.isEmpty()) {
            faults.add(new Violation(field, FORMAT, "应为文件：data:类型;name=文件名;base64,内容"));
            return "";
        }
        try {
            Upload upload = attachments.receive(
                    file.get().name(), new ByteArrayInputStream(file.get().content()), AttachmentService.PAPERS, bytes);
            if (files.stream()
                    .anyMatch(
                            other -> other.file().sha256().equals(upload.file().sha256()))) {
                upload.close();
            } else {
                files.add(upload);
            }
            return "attachment:" + upload.file().sha256();
        } catch (ValidationException e) {
            e.problem().violations().forEach(fault -> faults.add(new Violation(field, fault.code(), fault.message())));
            return "";
        }
    }
}
