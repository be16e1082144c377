package org.jianyan.publicity.internal.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.Response;
import org.jianyan.attachments.Attachment;

/** Files as browsers save them: never shown as a page of this server. */
final class Files {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Files() {}

    static Response answer(byte[] content, Attachment file) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content, file.mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
