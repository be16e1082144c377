package org.jianyan.extensions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What extensions may refer to: the list {@code allowed.txt} beside this class. A line names a package ({@code java.util.*},
 * without those below it), a class, a class of which some methods may be called ({@code java.lang.System: nanoTime}), or, behind
 * {@code !}, a class or a method ({@code !java.util.Locale.setDefault()}) that is not for them although its package or class is.
 * {@code #} begins a remark.
 */
final class AllowedReferences {
    private final Set<String> packages = new HashSet<>();
    private final Set<String> classes = new HashSet<>();
    private final Set<String> forbidden = new HashSet<>();
    private final Map<String, Set<String>> methods = new HashMap<>();

    AllowedReferences() {
        try (InputStream in = AllowedReferences.class.getResourceAsStream("allowed.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("#", 2)[0].strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(this::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            methods.put(
                    line.substring(0, colon),
                    Set.of(line.substring(colon + 1).strip().split("\\s+")));
        } else if (line.startsWith("!")) {
            forbidden.add(line.substring(1));
        } else if (line.endsWith(".*")) {
            packages.add(line.substring(0, line.length() - 2));
        } else {
            classes.add(line);
        }
    }

    /** Whether something of a package is allowed, if not all. */
    boolean allowsPackage(String name) {
        return packages.contains(name)
                || classes.stream().anyMatch(type -> type.lastIndexOf('.') == name.length() && type.startsWith(name));
    }

    /**
     * What a class refers to and must not.
     *
     * @param own names of the extension's own classes
     */
    List<String> faults(References references, Set<String> own) {
        List<String> faults = new ArrayList<>();
        for (String name : references.classes()) {
            if (!own.contains(name) && !allowsClass(name)) {
                faults.add(name);
            }
        }
        for (String call : references.methods()) {
            int dot = call.lastIndexOf('.');
            Set<String> allowed = methods.get(call.substring(0, dot));
            if (forbidden.contains(call + "()") || allowed != null && !allowed.contains(call.substring(dot + 1))) {
                faults.add(call + "()");
            }
        }
        return faults;
    }

    private boolean allowsClass(String name) {
        if (classes.contains(name) || methods.containsKey(name)) {
            return true;
        }
        int dot = name.lastIndexOf('.');
        return dot > 0 && packages.contains(name.substring(0, dot)) && !forbidden.contains(outer(name));
    }

    private static String outer(String name) {
        int dollar = name.indexOf('$');
        return dollar < 0 ? name : name.substring(0, dollar);
    }
}
