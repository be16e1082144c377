package org.jianyan.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A file system in memory that can be full, and have room again. Needs the right to mount. */
final class SmallDisk implements AutoCloseable {
    private static final long MB = 1 << 20;
    private static final long ROOM_MB = 2_000;

    private final Path directory;

    /** @param directory to be mounted on; where mounting is not allowed the test is given up as not carried out */
    SmallDisk(Path directory) {
        this.directory = directory;
        Assumptions.assumeTrue(
                mount("mount", "-t", "tmpfs", "-o", "size=" + ROOM_MB + "m", "small", directory.toString()),
                "mounting is not allowed here: what a full disk does was not tested");
    }

    /** Leaves room for so many megabytes. */
    void leave(long megabytes) {
        try {
            FileStore store = Files.getFileStore(directory);
            resize((store.getTotalSpace() - store.getUnallocatedSpace()) / MB + 1 + megabytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives it room again. */
    void enlarge() {
        resize(ROOM_MB);
    }

    private void resize(long megabytes) {
        String options = "remount,size=" + megabytes + "m";
        if (!mount("mount", "-o", options, directory.toString())) {
            throw new IllegalStateException("cannot remount " + directory + " with " + options);
        }
    }

    @Override
    public void close() {
        mount("umount", directory.toString());
    }

    private static boolean mount(String... command) {
        List<String> asRoot = new ArrayList<>(List.of(command));
        if (!"root".equals(System.getProperty("user.name"))) {
            asRoot.addAll(0, List.of("sudo", "-n"));
        }
        try {
            Process process = new ProcessBuilder(asRoot).inheritIO().start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
