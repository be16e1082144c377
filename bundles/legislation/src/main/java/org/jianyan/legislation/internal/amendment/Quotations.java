package org.jianyan.legislation.internal.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a clause, apart from what it quotes. Each paragraph of a quotation may open it anew (“…/“…/“…”), or
 * only the first (“…/…/…”).
 *
 * @param prose without spaces; each passage is one character, see {@link #PASSAGE}
 * @param passages line by line
 */
record Quotations(String prose, List<List<String>> passages) {
    private static final char FIRST = '\uE000';
    /** Matches what stands for a passage in the prose. */
    static final String PASSAGE = "[\uE000-\uF8FF]";

    private static final Pattern EACH = Pattern.compile(PASSAGE);

    Quotations {
        passages = passages.stream().map(List::copyOf).toList();
    }

    static Quotations of(List<String> lines) {
        StringBuilder prose = new StringBuilder();
        List<List<String>> passages = new ArrayList<>();
        StringBuilder passage = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int from = 0;
            if (depth > 0) {
                passage.append('\n');
                from = depth == 1 && opensAnew(lines, i) ? 1 : 0;
            }
            for (int at = from; at < line.length(); at++) {
                char c = line.charAt(at);
                depth += c == '“' ? 1 : 0;
                boolean isOpening = c == '“' && depth == 1;
                boolean isClosing = c == '”' && depth == 1;
                if (isClosing) {
                    prose.append((char) (FIRST + passages.size()));
                    passages.add(unnest(passage.toString()).lines().toList());
                    passage.setLength(0);
                } else if (depth > 0 && !isOpening) {
                    passage.append(c);
                } else if (depth == 0 && !Character.isWhitespace(c)) {
                    prose.append(c);
                }
                depth -= c == '”' && depth > 0 ? 1 : 0;
            }
        }
        if (depth > 0) {
            prose.append("“").append(passage);
        }
        return new Quotations(prose.toString(), passages);
    }

    /** Whether a line within a quotation begins with the mark that every paragraph of it begins with. */
    private static boolean opensAnew(List<String> lines, int index) {
        String line = lines.get(index);
        if (!line.startsWith("“")) {
            return false;
        }
        int open = 0;
        int close = -1;
        for (int at = 0; at < line.length() && close < 0; at++) {
            open += line.charAt(at) == '“' ? 1 : line.charAt(at) == '”' ? -1 : 0;
            close = open == 0 ? at : -1;
        }
        if (close < 0) {
            return true;
        }
        int rest = 0;
        for (String later : lines.subList(index + 1, lines.size())) {
            rest += (int) (later.chars().filter(c -> c == '“').count()
                    - later.chars().filter(c -> c == '”').count());
            if (rest < 0) {
                return false;
            }
        }
        return line.substring(close + 1).chars().noneMatch(c -> c == '”');
    }

    /** Quotation marks within a quotation are single ones, unless whoever wrote it left them double. */
    private static String unnest(String text) {
        int single = text.indexOf('‘');
        int twice = text.indexOf('“');
        return single >= 0 && (twice < 0 || single < twice) ? turn(text) : text;
    }

    /** Double quotation marks become single ones, and single ones double. */
    static String turn(String text) {
        StringBuilder turned = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> turned.append(
                        switch (c) {
                            case '“' -> '‘';
                            case '”' -> '’';
                            case '‘' -> '“';
                            case '’' -> '”';
                            default -> (char) c;
                        }));
        return turned.toString();
    }

    /** The passages that a part of the prose stands for. */
    List<List<String>> in(String part) {
        List<List<String>> found = new ArrayList<>();
        part.chars()
                .filter(c -> c >= FIRST && c < FIRST + passages.size())
                .forEach(c -> found.add(passages.get(c - FIRST)));
        return found;
    }

    /** A part of the prose as it was written; long passages are cut. */
    String words(String part) {
        Matcher each = EACH.matcher(part);
        return each.replaceAll(found -> {
            int index = found.group().charAt(0) - FIRST;
            String passage = String.join("", passages.get(index));
            String head =
                    passage.length() <= 40 ? passage : passage.substring(0, passage.offsetByCodePoints(0, 38)) + "…";
            return Matcher.quoteReplacement("“" + head + "”");
        });
    }
}
