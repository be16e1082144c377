package org.jianyan.evaluation.internal.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.ws.rs.core.Response;
import org.jianyan.documents.Format;

/** Papers as answers. They are made before the answer begins, so that a fault is told as such. */
final class Documents {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Documents() {}

    /** Writes a paper. */
    interface Paper {
        void write(OutputStream out) throws IOException;
    }

    private static String mediaType(String name) {
        return Format.of(name.substring(name.lastIndexOf('.') + 1))
                .map(Format::mediaType)
                .orElseThrow();
    }

    static Response answer(String name, Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        paper.write(out);
        return Response.ok(out.toByteArray(), mediaType(name))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
