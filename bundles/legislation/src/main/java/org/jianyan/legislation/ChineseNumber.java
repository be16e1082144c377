package org.jianyan.legislation;

/** Chinese numerals as laws use them, 1 to 99,999. */
public final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    /** Matches a numeral. */
    public static final String PATTERN = "[零〇一二两三四五六七八九十百千万]+";

    private ChineseNumber() {}

    /** The value of a numeral, or -1 if the text is not one. */
    public static int parse(String text) {
        int total = 0;
        int section = 0;
        int digit = 0;
        for (char c : text.replace('〇', '零').replace('两', '二').toCharArray()) {
            int value = DIGITS.indexOf(c);
            if (value >= 0) {
                digit = value;
                continue;
            }
            switch (c) {
                case '十' -> section += (digit == 0 ? 1 : digit) * 10;
                case '百' -> section += digit * 100;
                case '千' -> section += digit * 1000;
                case '万' -> {
                    total += (section + digit) * 10_000;
                    section = 0;
                }
                default -> {
                    return -1;
                }
            }
            digit = 0;
        }
        return total + section + digit;
    }

    /** The numeral of a value, as laws write it. */
    public static String format(int value) {
        if (value >= 10_000) {
            int rest = value % 10_000;
            return format(value / 10_000) + "万" + (rest == 0 ? "" : (rest < 1000 ? "零" : "") + format(rest));
        }
        StringBuilder text = new StringBuilder();
        int[] units = {1000, 100, 10, 1};
        String[] names = {"千", "百", "十", ""};
        boolean gap = false;
        for (int i = 0; i < units.length; i++) {
            int digit = value / units[i] % 10;
            if (digit == 0) {
                gap = text.length() > 0;
                continue;
            }
            if (gap) {
                text.append('零');
                gap = false;
            }
            boolean plainTen = units[i] == 10 && digit == 1 && text.length() == 0;
            text.append(plainTen ? "" : DIGITS.charAt(digit)).append(names[i]);
        }
        return text.toString();
    }
}
