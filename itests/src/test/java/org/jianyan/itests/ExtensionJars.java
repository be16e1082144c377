package org.jianyan.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes extension bundles out of classes of the tests, as bnd would. */
final class ExtensionJars {
    static final String IMPORTS = "org.jianyan.commons,org.jianyan.consultation.spi";

    private final Path directory;

    ExtensionJars(Path directory) {
        this.directory = directory;
    }

    /** A bundle with one collection method. */
    Path of(String name, String version, Class<?> method) {
        return of(name, version, method, IMPORTS);
    }

    /** @param imports as the manifest has them */
    Path of(String name, String version, Class<?> method, String imports) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name);
        headers.putValue("Bundle-Version", version);
        headers.putValue("Import-Package", imports);
        headers.putValue("Service-Component", "OSGI-INF/method.xml");
        Path jar = directory.resolve(name + "-" + version + ".jar");
        try {
            Files.createDirectories(directory);
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file, manifest)) {
                out.putNextEntry(new JarEntry("OSGI-INF/method.xml"));
                out.write(component(name, method).getBytes(StandardCharsets.UTF_8));
                for (Class<?> type : classes(method)) {
                    String entry = type.getName().replace('.', '/') + ".class";
                    out.putNextEntry(new JarEntry(entry));
                    try (InputStream in = type.getClassLoader().getResourceAsStream(entry)) {
                        in.transferTo(out);
                    }
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class it stands in, and all in that. */
    private static List<Class<?>> classes(Class<?> method) {
        List<Class<?>> classes =
                new ArrayList<>(List.of(method.getEnclosingClass().getDeclaredClasses()));
        classes.add(method.getEnclosingClass());
        return classes;
    }

    private static String component(String name, Class<?> method) {
        return "<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.3.0' name='" + name + "'>"
                + "<implementation class='" + method.getName() + "'/><service>"
                + "<provide interface='org.jianyan.consultation.spi.CollectionMethod'/></service></scr:component>";
    }

    /** A jar as it was built, but for its version. */
    static Path withVersion(Path built, Path target, String version) throws IOException {
        Files.createDirectories(target.getParent());
        try (JarFile from = new JarFile(built.toFile())) {
            Manifest manifest = from.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(target), manifest)) {
                for (JarEntry entry : Collections.list(from.entries())) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new JarEntry(entry.getName()));
                        from.getInputStream(entry).transferTo(out);
                    }
                }
            }
        }
        return target;
    }

    /** Puts a jar into a server's deploy/, at once as a whole. */
    static Path drop(Path jar, Path data) {
        return drop(jar, data, jar.getFileName().toString());
    }

    static Path drop(Path jar, Path data, String as) {
        try {
            Path part = Files.copy(jar, data.resolve(as + ".part"), StandardCopyOption.REPLACE_EXISTING);
            return Files.move(part, data.resolve("deploy").resolve(as), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
