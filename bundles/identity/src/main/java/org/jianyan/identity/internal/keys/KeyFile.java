package org.jianyan.identity.internal.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jianyan.identity.internal.PrivateFile;

/** The keys' file: a line for each key, the present one last; readable by its owner only. */
final class KeyFile {
    private static final String COMMENT =
            "# Keys that encrypt personal data and secrets in the database. Without this file they cannot be read:\n"
                    + "# keep a copy apart from the database's. The last key is the present one.\n";

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** Oldest first; none if there is no file. */
    List<Key> read() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            return Files.readAllLines(path).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Key::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("in " + path + ": " + e.getMessage(), e);
        }
    }

    /** Replaces the file; it is on disk when this returns. */
    void write(List<Key> keys) {
        String text = COMMENT + keys.stream().map(key -> key.line() + "\n").collect(Collectors.joining());
        PrivateFile.write(path, text);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
