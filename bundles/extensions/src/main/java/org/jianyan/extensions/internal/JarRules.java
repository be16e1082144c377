package org.jianyan.extensions.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** What a jar has to be, apart from its signature, to be started as an extension. */
final class JarRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final int MAX_VERSION = 40;
    private static final int MOST_TOLD = 10;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    /** By these a bundle would get more than its components' services: it runs before it is asked, or others see its classes. */
    private static final List<String> FORBIDDEN_HEADERS = List.of(
            Constants.BUNDLE_ACTIVATOR,
            Constants.EXTENSION_BUNDLE_ACTIVATOR,
            Constants.FRAGMENT_HOST,
            Constants.REQUIRE_BUNDLE,
            Constants.DYNAMICIMPORT_PACKAGE,
            Constants.EXPORT_PACKAGE,
            Constants.BUNDLE_NATIVECODE,
            Constants.BUNDLE_CLASSPATH,
            "Bundle-Blueprint",
            "Meta-Persistence",
            "Karaf-Commands",
            "Web-ContextPath",
            "SPI-Consumer",
            "SPI-Provider",
            "Multi-Release",
            "Launcher-Agent-Class");

    private static final Pattern FORBIDDEN_ENTRY = Pattern.compile(
            "OSGI-INF/(blueprint|lib)/.*|META-INF/(spring|versions|services)/.*|META-INF/persistence\\.xml|.*\\.(jar|so|dll|dylib)");

    private final AllowedReferences allowed = new AllowedReferences();

    /** Every fault; none if it may be started. */
    List<String> faults(ExtensionJar jar) {
        List<String> faults = new ArrayList<>();
        if (!NAME.matcher(jar.name()).matches()) {
            faults.add("Bundle-SymbolicName 应为 1 至 100 个字母、数字、点、横线，收到：" + jar.name());
        }
        if (!isVersion(jar.version())) {
            faults.add("Bundle-Version 应如 1.0.0，最多 " + MAX_VERSION + " 个字符，收到：" + jar.version());
        }
        FORBIDDEN_HEADERS.stream()
                .filter(header -> !jar.header(header).isEmpty())
                .forEach(header -> faults.add("扩展不得使用 " + header));
        jar.entries().stream()
                .map(ExtensionJar.Entry::name)
                .filter(name -> FORBIDDEN_ENTRY.matcher(name).matches())
                .limit(MOST_TOLD)
                .forEach(name -> faults.add("扩展不得包含 " + name));
        List<String> imports = packages(jar.header(Constants.IMPORT_PACKAGE)).stream()
                .filter(name -> !allowed.allowsPackage(name))
                .toList();
        if (!imports.isEmpty()) {
            faults.add("不得导入的包：" + String.join("、", imports));
        }
        faults.addAll(references(jar));
        return faults;
    }

    private List<String> references(ExtensionJar jar) {
        Set<String> own = jar.entries().stream()
                .filter(ExtensionJar.Entry::isClass)
                .map(entry -> entry.name()
                        .substring(0, entry.name().length() - ".class".length())
                        .replace('/', '.'))
                .collect(Collectors.toSet());
        Set<String> wrong = new TreeSet<>();
        for (ExtensionJar.Entry entry : jar.entries()) {
            if (entry.isClass()) {
                try {
                    wrong.addAll(allowed.faults(References.of(entry.content()), own));
                } catch (IllegalArgumentException e) {
                    return List.of("不是可读的类文件：" + entry.name());
                }
            }
        }
        List<String> foreign = own.stream()
                .filter(name -> name.startsWith("java.") || allowed.allowsPackage(name.replaceAll("\\.[^.]*$", "")))
                .toList();
        List<String> faults = new ArrayList<>();
        if (!wrong.isEmpty()) {
            faults.add("不得使用：" + wrong.stream().limit(MOST_TOLD).collect(Collectors.joining("、"))
                    + (wrong.size() > MOST_TOLD ? " 等 " + wrong.size() + " 项" : ""));
        }
        if (!foreign.isEmpty()) {
            faults.add("类不得放在平台的包里：" + String.join("、", foreign));
        }
        return faults;
    }

    private static boolean isVersion(String version) {
        try {
            return !version.isEmpty() && version.length() <= MAX_VERSION && Version.parseVersion(version) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The packages of a header: clauses between commas, each a list of packages and of what is said of them. */
    private static List<String> packages(String header) {
        return Arrays.stream(QUOTED.matcher(header).replaceAll("").split(","))
                .flatMap(clause -> Arrays.stream(clause.split(";")))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.contains("="))
                .toList();
    }
}
