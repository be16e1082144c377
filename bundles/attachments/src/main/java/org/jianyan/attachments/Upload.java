package org.jianyan.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that came in and is what it has to be, but is not kept yet: until it is, it lies in a temporary file. To be
 * closed, kept or not.
 *
 * @param file as it will be kept
 */
public record Upload(Attachment file, Path content) implements AutoCloseable {
    @Override
    public void close() {
        try {
            Files.deleteIfExists(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
