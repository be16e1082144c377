package org.jianyan.legislation.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a source that has words on it, without Markdown marks and the spaces around.
 *
 * @param number counted from 1 in the source
 * @param isHeading whether the source marks it as a heading
 */
record SourceLine(int number, String text, boolean isHeading) {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");
    private static final Pattern SPACE = Pattern.compile("[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\t]");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->");
    private static final Pattern HEADING = Pattern.compile("^[\\s　]*#{1,6}(?!#)[\\s　]*");
    private static final Pattern AROUND = Pattern.compile("^[\\s　]+|[\\s　]+$");
    private static final Pattern RULE = Pattern.compile("\\|?[\\s:|-]+\\|?");

    static List<SourceLine> of(String source) {
        List<SourceLine> lines = new ArrayList<>();
        String[] raw = source.split("\\r\\n|\\r|\\n|\\u2028|\\u2029|\\u000B|\\u000C", -1);
        boolean inFrontMatter = raw[0].strip().equals("---");
        for (int i = inFrontMatter ? 1 : 0; i < raw.length; i++) {
            if (inFrontMatter) {
                inFrontMatter = !raw[i].strip().equals("---");
                continue;
            }
            String marked = COMMENT.matcher(
                            SPACE.matcher(INVISIBLE.matcher(raw[i]).replaceAll(""))
                                    .replaceAll(" "))
                    .replaceAll("");
            String bare = HEADING.matcher(marked).replaceFirst("");
            String text = AROUND.matcher(bare.replace("**", "")).replaceAll("");
            if (!text.isEmpty() && !(text.contains("-") && RULE.matcher(text).matches())) {
                lines.add(new SourceLine(i + 1, text, bare.length() < marked.length()));
            }
        }
        return lines;
    }

    /** A row of a table: cells between upright strokes. */
    static boolean isTableRow(String line) {
        return line.length() > 2 && line.startsWith("|") && line.endsWith("|");
    }
}
