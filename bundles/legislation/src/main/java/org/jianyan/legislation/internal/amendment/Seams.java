package org.jianyan.legislation.internal.amendment;

/** Where words went or came, the marks on both sides are made to fit. */
final class Seams {
    private static final String WITHIN = "，；：、";
    private static final String AT_END = "。；！？";

    private Seams() {}

    /** A text without some of its words: of two marks that meet, the one that ends more stays. */
    static String without(String text, String words) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, from)) {
            left.append(text, from, at);
            from = at + words.length();
            char next = from < text.length() ? text.charAt(from) : '。';
            boolean meets = AT_END.indexOf(next) >= 0
                    || WITHIN.indexOf(next) >= 0
                    || text.startsWith("以及", from)
                    || text.startsWith("或者", from)
                    || "和及或与".indexOf(next) >= 0 && endsWith(left, "、");
            if (meets && endsWith(left, WITHIN) && (from < text.length() || left.length() > 0)) {
                left.setLength(left.length() - 1);
            }
            boolean isNothingBefore = left.length() == 0 || endsWith(left, "。；");
            if (isNothingBefore && from < text.length() && (WITHIN + AT_END).indexOf(next) >= 0) {
                from++;
            }
        }
        left.append(text.substring(from));
        return left.toString();
    }

    private static boolean endsWith(StringBuilder text, String marks) {
        return text.length() > 0 && marks.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Words in front of a text; a semicolon parts them if no mark does. */
    static String before(String words, String text) {
        boolean isParted = words.isEmpty() || (WITHIN + AT_END).indexOf(words.charAt(words.length() - 1)) >= 0;
        return words + (isParted || text.isEmpty() ? "" : "；") + text;
    }

    /** Words behind a text, before the mark that ends it unless they end with one. */
    static String behind(String text, String words) {
        boolean ends = !text.isEmpty() && AT_END.indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean wordsEnd = !words.isEmpty() && AT_END.indexOf(words.charAt(words.length() - 1)) >= 0;
        boolean joins = !words.isEmpty() && WITHIN.indexOf(words.charAt(0)) >= 0;
        if (!ends || wordsEnd && !joins) {
            return text + words;
        }
        String head = text.substring(0, text.length() - 1);
        return joins && wordsEnd ? head + words : head + words + text.charAt(text.length() - 1);
    }
}
