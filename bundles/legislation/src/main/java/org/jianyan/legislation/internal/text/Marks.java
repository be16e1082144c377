package org.jianyan.legislation.internal.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.ProvisionKind;

/** The marks by which a line of a legal text tells what it is. */
public final class Marks {
    private static final String NUMERAL = "(?:" + ChineseNumber.PATTERN + "|[0-9０-９]{1,5})";
    private static final String GAP = "[\\s　]*";
    private static final Pattern HEADING = Pattern.compile("第" + GAP + "(" + NUMERAL + ")" + GAP + "(分编|编|章|节|部分)(?:之("
            + ChineseNumber.PATTERN + "))?([\\s　]+|(?=[^\\s　])|$)(.*)$");
    private static final Pattern UNNUMBERED = Pattern.compile("(?:总则|附则|分则|[^\\s第，。；：、]{1,8}编)");
    private static final Pattern ARTICLE = Pattern.compile("第" + GAP + "(" + NUMERAL + ")" + GAP + "条(?:之("
            + ChineseNumber.PATTERN + "))?(" + GAP + ")(?:[〖【]([^〗】]{1,40})[〗】]|[(（]([^)）]{1,20})[)）]|)(" + GAP
            + ")(.*)$");
    private static final Pattern REFERENCE = Pattern.compile("(?:第|所|规定|的|和|或|及|与|至|以|中|、|，|款|一款).*");
    private static final Pattern CLAUSE = Pattern.compile("(" + ChineseNumber.PATTERN + ")、" + GAP + "(.+)$");
    private static final Pattern ITEM =
            Pattern.compile("[（(]" + GAP + "(" + ChineseNumber.PATTERN + ")" + GAP + "[）)]" + GAP + "(.*)$");
    private static final Pattern DIGITS =
            Pattern.compile("(?:([0-9０-９]{1,3})(?:[.．](?![0-9０-９])|、)|[（(]([0-9０-９]{1,3})[）)])" + GAP + "(.*)$");
    private static final Pattern ANNEX = Pattern.compile(
            "(附件|附录|附表|附图)" + GAP + "(" + NUMERAL + "|)" + GAP + "(?:[:：]|(?=[\\s　])|$)" + GAP + "([^。；]{0,60})$");
    private static final Pattern UNKNOWN = Pattern.compile("(?:[①-⑳⒈-⒛]|[A-Za-z][.．、)）]|[甲乙丙丁]、).*");

    private static final Pattern CIRCLED = Pattern.compile("([①-⑳])" + GAP + "(.+)$");

    private Marks() {}

    /**
     * What a line begins with.
     *
     * @param number normalised
     * @param caption {@code null} for none
     * @param text what follows on the line
     */
    record Mark(ProvisionKind kind, String number, String caption, String text) {
        /** The mark of a unit whose words belong to the paragraph below it. */
        Mark without() {
            return new Mark(kind, number, caption, "");
        }
    }

    static Optional<Mark> heading(String line) {
        String words = line.replaceAll("[\\s　]", "");
        if (UNNUMBERED.matcher(words).matches()) {
            return Optional.of(new Mark(ProvisionKind.PART, "", words, ""));
        }
        Matcher heading = HEADING.matcher(line);
        if (!heading.matches() || line.length() > 60) {
            return Optional.empty();
        }
        String caption = heading.group(5);
        boolean glued = heading.group(4).isEmpty() && !caption.isEmpty();
        if (caption.matches(".*[。；：].*")
                || glued && (caption.contains("，") || REFERENCE.matcher(caption).matches())) {
            return Optional.empty();
        }
        ProvisionKind kind =
                switch (heading.group(2)) {
                    case "编" -> ProvisionKind.PART;
                    case "分编" -> ProvisionKind.SUBPART;
                    case "章" -> ProvisionKind.CHAPTER;
                    case "节" -> ProvisionKind.SECTION;
                    default -> ProvisionKind.DIVISION;
                };
        return Optional.of(new Mark(kind, number(heading.group(1), heading.group(3)), close(caption), ""));
    }

    /** @param expected number of the article that would come next: it may be written without a space behind it */
    static Optional<Mark> article(String line, int expected) {
        Matcher article = ARTICLE.matcher(line);
        if (!article.matches()) {
            return Optional.empty();
        }
        String caption = article.group(4) == null ? article.group(5) : article.group(4);
        String text = article.group(7);
        if (caption != null
                && article.group(5) != null
                && caption.matches("以下.*|删[去除]|已删.*|略|" + NUMERAL + "|.*[，。；].*")) {
            text = line.substring(article.start(5) - 1);
            caption = null;
        }
        boolean parted = !article.group(3).isEmpty() || !article.group(6).isEmpty() || caption != null;
        boolean isReference = !parted
                && !text.isEmpty()
                && (article.group(2) == null && value(article.group(1)) != expected
                        || REFERENCE.matcher(text).matches());
        return isReference
                ? Optional.empty()
                : Optional.of(
                        new Mark(ProvisionKind.ARTICLE, number(article.group(1), article.group(2)), caption, text));
    }

    static Optional<Mark> annex(String line) {
        Matcher annex = ANNEX.matcher(line);
        if (!annex.matches()) {
            return Optional.empty();
        }
        String number = annex.group(2).isEmpty() ? "" : number(annex.group(2), null);
        String word = annex.group(1).equals("附件") ? "" : annex.group(1);
        return Optional.of(
                new Mark(ProvisionKind.ANNEX, word + number, annex.group(3).strip(), ""));
    }

    static Optional<Mark> clause(String line) {
        Matcher clause = CLAUSE.matcher(line);
        return clause.matches()
                ? Optional.of(new Mark(ProvisionKind.CLAUSE, clause.group(1), null, clause.group(2)))
                : Optional.empty();
    }

    static Optional<Mark> item(String line) {
        Matcher item = ITEM.matcher(line);
        return item.matches()
                ? Optional.of(new Mark(ProvisionKind.ITEM, "（" + item.group(1) + "）", null, item.group(2)))
                : Optional.empty();
    }

    /**
     * 1. or (1) or ①, on the level that what is open above leaves for it.
     *
     * @param item number of the item that is open, {@code null} for none
     * @param below the smallest kind that is open
     */
    static Optional<Mark> digits(String line, String item, ProvisionKind below) {
        Matcher circled = CIRCLED.matcher(line);
        if (circled.matches() && below.compareTo(ProvisionKind.POINT) >= 0) {
            return Optional.of(new Mark(ProvisionKind.SUBPOINT, circled.group(1), null, circled.group(2)));
        }
        Matcher digits = DIGITS.matcher(line);
        if (!digits.matches()) {
            return Optional.empty();
        }
        boolean isPlain = digits.group(1) != null;
        String value = Integer.toString(Integer.parseInt(ascii(digits.group(isPlain ? 1 : 2))));
        ProvisionKind kind = item == null
                ? ProvisionKind.ITEM
                : isPlain
                        ? item.startsWith("（") ? ProvisionKind.SUBITEM : ProvisionKind.ITEM
                        : item.matches("（\\d+）")
                                ? ProvisionKind.ITEM
                                : below.compareTo(ProvisionKind.SUBITEM) >= 0
                                        ? ProvisionKind.POINT
                                        : ProvisionKind.SUBITEM;
        return Optional.of(new Mark(kind, isPlain ? value : "（" + value + "）", null, digits.group(3)));
    }

    static boolean isUnknown(String line) {
        return UNKNOWN.matcher(line).matches();
    }

    /** The value of a number as {@link Mark} gives it, without what follows 之. */
    public static int value(String number) {
        String plain = ascii(number.replaceAll("[（）]|之.*|附录|附表|附图", ""));
        if (plain.length() == 1 && plain.charAt(0) >= '①' && plain.charAt(0) <= '⑳') {
            return plain.charAt(0) - '①' + 1;
        }
        return plain.matches("\\d+") ? Integer.parseInt(plain) : ChineseNumber.parse(plain);
    }

    /** The value behind 之, 0 if there is none. */
    public static int inserted(String number) {
        int at = number.indexOf('之');
        return at < 0 ? 0 : ChineseNumber.parse(number.substring(at + 1));
    }

    private static String number(String numeral, String inserted) {
        String plain = ascii(numeral);
        String chinese = plain.matches("\\d+") && Integer.parseInt(plain) > 0
                ? ChineseNumber.format(Integer.parseInt(plain))
                : numeral;
        return inserted == null ? chinese : chinese + "之" + inserted;
    }

    private static String ascii(String digits) {
        StringBuilder plain = new StringBuilder();
        digits.chars().forEach(c -> plain.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
        return plain.toString();
    }

    /** A title without the spaces by which it is stretched. */
    private static String close(String caption) {
        return caption.strip().replaceAll("(?<=[^ -~])[\\s　]+(?=[^ -~])", "");
    }
}
