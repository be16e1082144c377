package org.jianyan.consultation.paper;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A paper that may be written: everything was checked.
 *
 * @param name of the file
 * @param body writes it with constant memory; the stream stays open
 */
public record Paper(String name, String mediaType, Body body) {
    /** Writes a paper. */
    public interface Body {
        void write(OutputStream out) throws IOException;
    }
}
