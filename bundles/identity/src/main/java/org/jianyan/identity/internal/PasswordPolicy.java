package org.jianyan.identity.internal;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jianyan.commons.Violations;

/**
 * Which passwords may be chosen: long ones that are hard to guess, whatever they are composed of (NIST SP 800-63B,
 * section 5.1.1.2; OWASP ASVS 4.0, section 2.1), and none of the last few.
 */
final class PasswordPolicy {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** Of 0 to 4: what a well-informed guesser finds within some ten thousand million attempts is refused. */
    private static final int STRENGTH = 3;
    /** Longer ones cost the estimator too much, and are strong enough at their beginning. */
    private static final int ESTIMATED = 100;

    private static final Zxcvbn ESTIMATOR = new Zxcvbn();

    private PasswordPolicy() {}

    /**
     * Notes what is wrong with a password.
     *
     * @param field name of the input's field
     * @param about what a guesser would try first, such as the account's name
     * @param former hashes of the present password and of earlier ones that may not be chosen
     */
    static void check(Violations violations, String field, String password, List<String> about, List<String> former) {
        boolean fits = password != null && password.length() >= SHORTEST && password.length() <= LONGEST;
        violations.require(fits, field, "length", "应为 " + SHORTEST + " 至 " + LONGEST + " 个字符");
        if (fits) {
            violations
                    .require(
                            !isGuessable(password, about),
                            field,
                            "guessable",
                            "太容易被猜到：不要用常见密码、姓名、账号名、日期、键盘顺序或重复，可以用几个不相干的词")
                    .require(
                            former.stream().noneMatch(hash -> Passwords.matches(password, hash)),
                            field,
                            "used-before",
                            "不能再用最近用过的密码");
        }
    }

    private static boolean isGuessable(String password, List<String> about) {
        List<String> known = about.stream()
                .filter(Objects::nonNull)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        String lower = password.toLowerCase(Locale.ROOT);
        if (known.stream().anyMatch(text -> text.length() > 3 && lower.contains(text))) {
            return true;
        }
        Strength strength = ESTIMATOR.measure(password.substring(0, Math.min(password.length(), ESTIMATED)), known);
        return strength.getScore() < STRENGTH;
    }
}
