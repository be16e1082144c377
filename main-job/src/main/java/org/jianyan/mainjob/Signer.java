package org.jianyan.mainjob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A publisher of extensions, with a key of its own: signs jars with the tools of the JDK, as its people would by hand. */
public final class Signer {
    /** Of the key store that the key is in: {@code NAME.p12} in its directory. */
    public static final String PASSWORD = "only-for-this-run";

    private final Path keys;
    private final String name;

    /**
     * Makes a key and a certificate for it.
     *
     * @param directory for the key
     * @param options more for {@code keytool -genkeypair}, for example {@code -validity 30}
     */
    public Signer(Path directory, String name, String... options) {
        this.name = name;
        keys = directory.resolve(name + ".p12");
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = new ArrayList<>(List.of(
                "-genkeypair", "-alias", name, "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name));
        command.addAll(List.of(options));
        keytool(command);
    }

    /** The certificate, in PEM. */
    public byte[] certificate() {
        return keytool(List.of("-exportcert", "-rfc", "-alias", name));
    }

    /** Signs a jar where it is. */
    public void sign(Path jar) {
        run("jarsigner", List.of("-keystore", keys.toString(), "-storepass", PASSWORD, jar.toString(), name));
    }

    private byte[] keytool(List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("-keystore", keys.toString(), "-storepass", PASSWORD));
        return run("keytool", all);
    }

    private static byte[] run(String tool, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            byte[] out = process.getInputStream().readAllBytes();
            boolean isDone = process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
            Unexpected.unless(isDone, tool + " failed: " + new String(out, StandardCharsets.UTF_8));
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted", e);
        }
    }
}
