package org.jianyan.extensions.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.osgi.framework.Constants;

/**
 * A jar as it was handed in, read once as a whole.
 *
 * @param bytes of the jar
 * @param headers of its manifest
 * @param altered names of entries that are not what was signed
 */
record ExtensionJar(byte[] bytes, String sha256, Attributes headers, List<Entry> entries, List<String> altered) {
    static final int MAX_BYTES = 20 << 20;
    private static final int MAX_ENTRIES = 5_000;
    private static final int MAX_UNPACKED = 64 << 20;
    private static final Pattern OF_A_SIGNATURE =
            Pattern.compile("META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]+\\.(SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE);

    /** @param signers none if it is not signed, or is not what was signed */
    record Entry(String name, byte[] content, List<CodeSigner> signers) {
        boolean isOfTheSignature() {
            return OF_A_SIGNATURE.matcher(name).matches();
        }

        boolean isClass() {
            return name.endsWith(".class");
        }
    }

    /** The bundle's symbolic name; empty if it has none. */
    String name() {
        return header(Constants.BUNDLE_SYMBOLICNAME).split(";", 2)[0].strip();
    }

    String version() {
        return header(Constants.BUNDLE_VERSION);
    }

    String header(String name) {
        String value = headers.getValue(name);
        return value == null ? "" : value.strip();
    }

    /**
     * Takes a jar in, by way of a temporary file.
     *
     * @throws ValidationException if it is no jar, or too large
     */
    static ExtensionJar receive(InputStream content) {
        try {
            Path file = Files.createTempFile("extension-", ".jar");
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    byte[] buffer = new byte[8192];
                    long size = 0;
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        size += read;
                        new Violations()
                                .require(size <= MAX_BYTES, "jar", "too-large", "最大 " + (MAX_BYTES >> 20) + " MB")
                                .throwIfAny();
                        out.write(buffer, 0, read);
                    }
                }
                return read(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param file at most {@link #MAX_BYTES}
     * @throws ValidationException if it is no jar, or holds too much
     */
    private static ExtensionJar read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<String> altered = new ArrayList<>();
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw fault("jar", "缺少 META-INF/MANIFEST.MF：应为 OSGi bundle");
            }
            List<Entry> entries = new ArrayList<>();
            Set<String> names = new HashSet<>();
            int room = MAX_UNPACKED;
            for (Enumeration<JarEntry> list = jar.entries(); list.hasMoreElements(); ) {
                JarEntry entry = list.nextElement();
                if (!names.add(entry.getName()) || names.size() > MAX_ENTRIES) {
                    throw fault("jar", "条目重复或者多于 " + MAX_ENTRIES + " 个：" + entry.getName());
                }
                if (!entry.isDirectory()) {
                    byte[] content = content(jar, entry, room, altered);
                    room -= content.length;
                    CodeSigner[] signers = entry.getCodeSigners();
                    entries.add(new Entry(entry.getName(), content, signers == null ? List.of() : List.of(signers)));
                }
            }
            return new ExtensionJar(bytes, Sha256.hex(bytes), manifest.getMainAttributes(), entries, altered);
        } catch (SecurityException e) {
            throw fault("altered", "签名之后被改动：" + e.getMessage());
        } catch (IOException e) {
            throw fault("jar", "不是可读的 jar 文件：" + e.getMessage());
        }
    }

    private static byte[] content(JarFile jar, JarEntry entry, int room, List<String> altered) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                content.write(buffer, 0, read);
                if (content.size() > room) {
                    throw fault("too-large", "解压后不能多于 " + (MAX_UNPACKED >> 20) + " MB");
                }
            }
        } catch (SecurityException e) {
            altered.add(entry.getName());
        }
        return content.toByteArray();
    }

    private static ValidationException fault(String code, String message) {
        return new ValidationException(new Violation("jar", code, message));
    }
}
