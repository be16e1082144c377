package org.jianyan.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.Response;

/** Files as browsers save them: never shown as a page of this server. */
public final class Downloads {
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Downloads() {}

    /**
     * The answer with a file that somebody handed in.
     *
     * @param name as it was handed in, in any script
     */
    public static Response file(byte[] content, String name, String mediaType) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content, mediaType)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
