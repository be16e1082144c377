package org.jianyan.evaluation.internal.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.ws.rs.core.Response;

/** Papers as answers. They are made before the answer begins, so that a fault is told as such. */
final class Documents {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Documents() {}

    /** Writes a paper. */
    interface Paper {
        void write(OutputStream out) throws IOException;
    }

    static Response answer(String name, Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        paper.write(out);
        return Response.ok(out.toByteArray(), name.endsWith("docx") ? DOCX : XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
