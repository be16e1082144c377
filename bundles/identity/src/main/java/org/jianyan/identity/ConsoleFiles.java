package org.jianyan.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jianyan.commons.NotFound;

/** Files that console commands may read and write. */
public final class ConsoleFiles {
    private ConsoleFiles() {}

    /**
     * A file of the folder {@code import} in the data directory, and of no other: whoever may use the console may not read
     * all of the server's files thereby.
     *
     * @throws NotFound if it is not there
     */
    public static Path find(String file) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("karaf.data"), "import"))
                .toRealPath();
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder)
                || !Files.isRegularFile(path)
                || !path.toRealPath().startsWith(folder)) {
            throw new NotFound(folder + " 中没有文件 " + file);
        }
        return path;
    }

    /**
     * Where to write a file: into the folder {@code export} of the data directory, in place of one of the same name.
     *
     * @param name without a folder
     */
    public static Path create(String name) throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("karaf.data"), "export"))
                .resolve(Path.of(name).getFileName());
    }
}
