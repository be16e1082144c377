package org.jianyan.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;

/** The files of the pages by their address, as they were found when the bundle started: nothing else can be asked for. */
final class PageFiles {
    private static final String ROOT = "/pages";
    /** Forms of a file that the build wrote beside it, the smallest first: the encoding's name and the file's ending. */
    private static final Map<String, String> ENCODINGS =
            Collections.unmodifiableMap(new TreeMap<>(Map.of("br", ".br", "gzip", ".gz")));

    private final Map<String, File> files = new TreeMap<>();

    private PageFiles(Collection<URL> addresses) {
        Map<String, URL> all = new TreeMap<>();
        addresses.forEach(address ->
                all.put(address.getPath().substring(address.getPath().indexOf(ROOT) + ROOT.length()), address));
        all.forEach((path, address) -> {
            if (ENCODINGS.values().stream().noneMatch(path::endsWith)) {
                files.put(path, read(path, all));
            }
        });
    }

    static PageFiles of(Bundle bundle) {
        var found = bundle.findEntries(ROOT, "*", true);
        List<URL> addresses = found == null ? List.of() : Collections.list(found);
        return new PageFiles(addresses.stream()
                .filter(address -> !address.getPath().endsWith("/"))
                .toList());
    }

    static PageFiles of(Collection<URL> addresses) {
        return new PageFiles(addresses);
    }

    Optional<File> find(String path) {
        return Optional.ofNullable(files.get(path.equals("/") ? "/index.html" : path));
    }

    private static File read(String path, Map<String, URL> all) {
        List<Form> forms = new ArrayList<>();
        ENCODINGS.forEach((encoding, ending) -> {
            URL address = all.get(path + ending);
            if (address != null) {
                forms.add(new Form(encoding, address, length(address, digest())));
            }
        });
        MessageDigest digest = digest();
        forms.add(new Form("", all.get(path), length(all.get(path), digest)));
        return new File(path, "W/\"" + HexFormat.of().formatHex(digest.digest(), 0, 16) + '"', List.copyOf(forms));
    }

    private static int length(URL address, MessageDigest digest) {
        try (InputStream content = new DigestInputStream(address.openStream(), digest)) {
            return (int) content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + address, e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One file.
     *
     * @param path its address
     * @param tag names its content, as an entity tag (RFC 9110, section 8.8.3)
     * @param forms compressed ones first, the plain one last
     */
    record File(String path, String tag, List<Form> forms) {
        /** The smallest form that a browser says it can read. */
        Form form(String accepted) {
            List<String> encodings = accepted == null
                    ? List.of()
                    : List.of(accepted.replaceAll(";[^,]*|\\s", "").split(","));
            return forms.stream()
                    .filter(form -> form.encoding().isEmpty() || encodings.contains(form.encoding()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * One way in which a file is kept.
     *
     * @param encoding as HTTP calls it, empty for the plain file
     * @param length in bytes
     */
    record Form(String encoding, URL address, int length) {}
}
