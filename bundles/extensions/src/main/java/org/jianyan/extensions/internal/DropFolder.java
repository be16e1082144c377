package org.jianyan.extensions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.ValidationException;
import org.jianyan.extensions.Extension;
import org.jianyan.extensions.ExtensionService;
import org.jianyan.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder {@code deploy/}: a jar that is put there is installed as an extension, a kar's jars each by itself; a file that
 * is replaced updates, one that is deleted removes what still runs of it. What was done about a file is remembered beyond a
 * restart, so that it is done once.
 */
@Component(service = DropFolder.class, immediate = true, configurationPid = "org.jianyan.extensions")
public final class DropFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final Caller CALLER = Caller.local("deploy");

    private final ExtensionService extensions;
    private final Path folder;
    private final Path memory;
    /** What is known of each file: when it was changed and how long it is, then what was installed of it. */
    private final Properties known = new Properties();
    /** As each file was when it was looked at last. */
    private Map<String, String> looks = Map.of();

    private boolean isFailing;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "jianyan-deploy");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public DropFolder(@Reference ExtensionService extensions, ExtensionsConfig config) throws IOException {
        this.extensions = extensions;
        folder = Path.of(System.getProperty("karaf.base"), "deploy");
        memory = Path.of(System.getProperty("karaf.data"), "deployed.properties");
        if (Files.exists(memory)) {
            try (InputStream in = Files.newInputStream(memory)) {
                known.load(in);
            }
        }
        clock.scheduleWithFixedDelay(this::look, 0, config.deploy_millis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        clock.shutdownNow();
    }

    private void look() {
        try {
            Map<String, String> now = files();
            for (Map.Entry<String, String> file : now.entrySet()) {
                boolean isAtRest = file.getValue().equals(looks.get(file.getKey()));
                if (isAtRest && !known(file.getKey()).startsWith(file.getValue() + " ")) {
                    came(file.getKey(), file.getValue());
                }
            }
            for (String file : known.stringPropertyNames()) {
                if (!now.containsKey(file)) {
                    went(file);
                }
            }
            looks = now;
            isFailing = false;
        } catch (IOException | RuntimeException | Error e) {
            if (!isFailing) {
                LOG.warn("{} cannot be looked after; it is tried again", folder, e);
            }
            isFailing = true;
            looks = Map.of();
        }
    }

    private String known(String file) {
        return known.getProperty(file, "");
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new HashMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> list = Files.list(folder)) {
                list.map(Path::toFile)
                        .filter(file -> file.isFile() && file.getName().matches("(?i)[^.].*\\.(jar|kar)"))
                        .forEach(file -> files.put(file.getName(), file.lastModified() + "/" + file.length()));
            }
        }
        return files;
    }

    /** Faults are told in the log of extensions, and what ran goes on; the file is left alone until it is another one. */
    private void came(String file, String look) throws IOException {
        List<String> installed = new ArrayList<>();
        Path path = folder.resolve(file);
        if (file.toLowerCase(Locale.ROOT).endsWith(".kar")) {
            try (ZipFile kar = new ZipFile(path.toFile())) {
                for (Enumeration<? extends ZipEntry> entries = kar.entries(); entries.hasMoreElements(); ) {
                    ZipEntry entry = entries.nextElement();
                    if (entry.getName().endsWith(".jar")) {
                        try (InputStream jar = kar.getInputStream(entry)) {
                            install(file + "!" + entry.getName(), jar).ifPresent(installed::add);
                        }
                    }
                }
            } catch (ZipException e) {
                LOG.warn("{} is no kar: {}", path, e.getMessage());
            }
        } else {
            try (InputStream jar = Files.newInputStream(path)) {
                install(file, jar).ifPresent(installed::add);
            }
        }
        List<String> before = installed(file);
        remember(file, look + " " + String.join(" ", installed.isEmpty() ? before : installed));
        if (!installed.isEmpty()) {
            before.stream()
                    .filter(one -> installed.stream().noneMatch(now -> name(now).equals(name(one))))
                    .forEach(this::remove);
        }
    }

    /** What of a file was installed, each as name and digest. */
    private List<String> installed(String file) {
        return Arrays.stream(known(file).split(" ")).skip(1).toList();
    }

    private static String name(String installed) {
        return installed.split("@", 2)[0];
    }

    private Optional<String> install(String origin, InputStream jar) {
        try {
            Extension extension = extensions.install(CALLER, null, "deploy/" + origin, jar);
            return Optional.of(extension.name() + "@" + extension.sha256());
        } catch (ValidationException | Conflict e) {
            LOG.debug("{} is refused", origin, e);
            return Optional.empty();
        }
    }

    private void went(String file) throws IOException {
        installed(file).forEach(this::remove);
        remember(file, null);
    }

    /** Unless something else runs by that name meanwhile. */
    private void remove(String installed) {
        String name = name(installed);
        try {
            if (installed.equals(name + "@" + extensions.get(CALLER, name).sha256())) {
                extensions.remove(CALLER, name);
            }
        } catch (NotFound e) {
            LOG.debug("{} was removed before", name, e);
        }
    }

    private void remember(String file, String what) throws IOException {
        if (what == null) {
            known.remove(file);
        } else {
            known.setProperty(file, what);
        }
        Path part = memory.resolveSibling(memory.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            known.store(out, null);
        }
        Files.move(part, memory, StandardCopyOption.ATOMIC_MOVE);
    }
}
