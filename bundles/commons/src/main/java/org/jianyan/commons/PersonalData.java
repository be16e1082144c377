package org.jianyan.commons;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Hides what identifies a person where it has a form of its own: numbers of telephones, identity cards (GB 11643) and bank
 * cards, and e-mail addresses. Names have no such form and are not found.
 */
public final class PersonalData {
    private static final List<Map.Entry<Pattern, String>> FORMS = List.of(
            Map.entry(Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"), "［邮箱］"),
            Map.entry(Pattern.compile("(?<![0-9])[1-9][0-9]{5}(?:19|20)[0-9]{9}[0-9Xx](?![0-9])"), "［身份证号］"),
            Map.entry(Pattern.compile("(?<![0-9])(?:[0-9]{4}[ -]?){3,4}[0-9]{3,4}(?![0-9])"), "［卡号］"),
            Map.entry(Pattern.compile("(?<![0-9])(?:\\+?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9])"), "［电话］"),
            Map.entry(Pattern.compile("(?<![0-9])\\(?0[0-9]{2,3}\\)?[ -]?[0-9]{7,8}(?![0-9])"), "［电话］"));

    private PersonalData() {}

    /** The text with each such number or address replaced by a word for it. */
    public static String hide(String text) {
        String hidden = text;
        for (Map.Entry<Pattern, String> form : FORMS) {
            hidden = form.getKey().matcher(hidden).replaceAll(form.getValue());
        }
        return hidden;
    }
}
