package org.jianyan.consultation.spi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that a form holds. In the form it is a {@code data:} URL in Base64 (RFC 2397) with the parameter {@code name}, as
 * react-jsonschema-form writes it: {@code data:application/pdf;name=report.pdf;base64,JVBERi0…}.
 *
 * @param name percent-decoded; not empty
 * @param content its bytes; not to be changed
 */
public record FormFile(String name, byte[] content) {
    private static final Pattern HEAD = Pattern.compile("data:[^,;]*((?:;[^,;]*)*);base64");
    private static final Pattern NAME = Pattern.compile(";name=([^;]+)");
    private static final int MAX_HEAD = 2_000;

    /** Reads what a form holds; empty if it is no such URL. */
    public static Optional<FormFile> parse(String dataUrl) {
        int comma = dataUrl.indexOf(',');
        if (comma < 0 || comma > MAX_HEAD) {
            return Optional.empty();
        }
        Matcher head = HEAD.matcher(dataUrl.substring(0, comma));
        Matcher name = head.matches() ? NAME.matcher(head.group(1)) : NAME.matcher("");
        if (!name.find()) {
            return Optional.empty();
        }
        try {
            String decoded = URLDecoder.decode(name.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            return Optional.of(new FormFile(decoded, Base64.getDecoder().decode(dataUrl.substring(comma + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
