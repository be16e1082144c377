package org.jianyan.extensions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jianyan.commons.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JarRulesTest {
    /** The class that the test's classes stand in, which is not put into the jar. */
    private static final String ENCLOSING = "不得使用：" + JarRulesTest.class.getName();

    private final JarRules rules = new JarRules();

    @TempDir
    private Path directory;

    /** Uses what extensions commonly do: lambdas, records, switches, text, time. */
    static final class Harmless {
        private enum Size {
            SMALL,
            LARGE
        }

        private record Pair(String left, int right) {}

        String text(List<String> words) {
            Pair pair = new Pair(String.join("、", words), words.size());
            Size size = pair.right() > 2 ? Size.LARGE : Size.SMALL;
            return switch (size) {
                case SMALL -> pair.toString();
                case LARGE -> words.stream().map(word -> word + "。").sorted().toList()
                        + String.format("%d", pair.right());
            };
        }
    }

    /** Each method does one thing that is not for extensions. */
    static final class Harmful {
        boolean file(String path) {
            return new File(path).delete();
        }

        void exit() {
            System.exit(1);
        }

        Object reflection(String name) throws ReflectiveOperationException {
            return Class.forName(name).getDeclaredConstructor().newInstance();
        }

        void thread(Runnable work) {
            new Thread(work).start();
        }

        void processes() throws IOException {
            Runtime.getRuntime().exec(new String[] {"true"});
        }

        void language() {
            Locale.setDefault(Locale.CHINA);
        }
    }

    private static Map<String, String> headers() {
        return new TreeMap<>(
                Map.of(
                        "Manifest-Version", "1.0",
                        "Bundle-ManifestVersion", "2",
                        "Bundle-SymbolicName", "cn.example.visit",
                        "Bundle-Version", "1.0.0",
                        "Import-Package",
                                "org.jianyan.commons;version=\"[1.1,2)\",org.jianyan.consultation.spi;version=\"[1.0,2)\";a=b"));
    }

    private ExtensionJar jar(Map<String, String> headers, Map<String, byte[]> entries) throws IOException {
        Manifest manifest = new Manifest();
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        Path file = directory.resolve("some.jar");
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
        return ExtensionJar.receive(Files.newInputStream(file));
    }

    private static Map<String, byte[]> compiled(Class<?>... types) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        for (Class<?> type : types) {
            String name = type.getName().replace('.', '/') + ".class";
            try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
                entries.put(name, in.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void whatExtensionsCommonlyDoShouldBeAllowed() throws IOException {
        Map<String, byte[]> entries = compiled(Harmless.class);
        entries.putAll(compiled(Harmless.class.getDeclaredClasses()));
        entries.putAll(synthetic());
        List<String> faults = rules.faults(jar(headers(), entries));
        assertTrue(faults.isEmpty() || faults.equals(List.of(ENCLOSING)), faults.toString());
    }

    /** What the compiler makes of a switch over an enum. */
    private static Map<String, byte[]> synthetic() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        String name = JarRulesTest.class.getName().replace('.', '/') + "$1.class";
        try (InputStream in = JarRulesTest.class.getClassLoader().getResourceAsStream(name)) {
            if (in != null) {
                entries.put(name, in.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void everythingHarmfulShouldBeToldAtOnce() throws IOException {
        String fault = rules.faults(jar(headers(), compiled(Harmful.class))).stream()
                .filter(one -> one.startsWith("不得使用"))
                .findFirst()
                .orElseThrow();
        List.of(
                        "java.io.File",
                        "java.lang.System.exit()",
                        "java.lang.Class.forName()",
                        "java.lang.Thread.start()",
                        "java.lang.Runtime",
                        "java.util.Locale.setDefault()")
                .forEach(use -> assertTrue(fault.contains(use), use + " is not in: " + fault));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bundle-Activator",
                "Fragment-Host",
                "Require-Bundle",
                "DynamicImport-Package",
                "Export-Package",
                "Bundle-NativeCode",
                "Bundle-ClassPath",
                "Meta-Persistence",
                "Multi-Release"
            })
    void headersThatGiveMoreShouldBeRefused(String header) throws IOException {
        Map<String, String> headers = headers();
        headers.put(header, "x");
        assertEquals(List.of("扩展不得使用 " + header), rules.faults(jar(headers, Map.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lib/inner.jar", "OSGI-INF/blueprint/a.xml", "META-INF/versions/17/A.class", "a/libx.so"})
    void entriesThatGiveMoreShouldBeRefused(String entry) throws IOException {
        List<String> faults = rules.faults(jar(headers(), Map.of(entry, new byte[] {1})));
        assertTrue(faults.contains("扩展不得包含 " + entry), faults.toString());
    }

    @Test
    void importsShouldBeOfTheAllowedPackagesAlone() throws IOException {
        Map<String, String> headers = headers();
        headers.put("Import-Package", "org.jianyan.commons,org.jianyan.identity;org.osgi.framework;version=\"1,2\"");
        assertEquals(List.of("不得导入的包：org.jianyan.identity、org.osgi.framework"), rules.faults(jar(headers, Map.of())));
    }

    @Test
    void nameAndVersionShouldBeThere() throws IOException {
        Map<String, String> headers = headers();
        headers.put("Bundle-SymbolicName", "../a");
        headers.put("Bundle-Version", "one");
        assertEquals(2, rules.faults(jar(headers, Map.of())).size());
    }

    @Test
    void classesInOurPackagesShouldBeRefused() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        entries.put(
                "org/jianyan/commons/Caller.class",
                compiled(Harmless.class).values().iterator().next());
        assertTrue(rules.faults(jar(headers(), entries)).stream().anyMatch(fault -> fault.startsWith("类不得放在平台的包里")));
    }

    @Test
    void whatIsNoClassOrNoJarShouldBeRefused() throws IOException {
        assertEquals(
                List.of("不是可读的类文件：a/A.class"), rules.faults(jar(headers(), Map.of("a/A.class", new byte[] {1, 2, 3}))));
        assertThrows(
                ValidationException.class, () -> ExtensionJar.receive(new ByteArrayInputStream(new byte[] {1, 2, 3})));
    }
}
