package org.jianyan.registry.internal.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.ws.rs.core.Response;
import org.jianyan.documents.Format;
import org.jianyan.registry.work.WorkFile;
import org.jianyan.rest.Downloads;

/** Answers with a file. */
final class Answers {
    private Answers() {}

    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** A paper or a table, written before the answer begins, so that what goes wrong is told. */
    static Response document(String name, String format, List<Format> offered, Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        Format known = Format.known(format, offered);
        return Downloads.file(out.toByteArray(), name + "." + known.id(), known.mediaType());
    }

    static Response file(WorkFile.Content content) {
        return Downloads.file(
                content.bytes(),
                content.file().file().name(),
                content.file().file().mediaType());
    }
}
