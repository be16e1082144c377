package org.jianyan.identity.person;

import java.util.Locale;
import java.util.Objects;
import org.jianyan.commons.Violations;

/**
 * By what a person is looked for; at least one, each as it was left.
 *
 * @param phone whatever blanks and dashes are in it
 * @param email in small or capital letters
 * @param account an account's name
 */
public record Person(String phone, String email, String account) {
    private static final int MAX = 254;

    public Person {
        phone = digits(phone);
        email = plain(email);
        account = account == null ? "" : account.strip();
    }

    /** What is wrong with it. */
    public Violations faults() {
        return new Violations()
                .require(
                        !phone.isEmpty() || !email.isEmpty() || !account.isEmpty(),
                        "phone",
                        "required",
                        "phone、email、account 至少填一项")
                .optionalText("phone", phone, MAX)
                .optionalText("email", email, MAX)
                .optionalText("account", account, MAX);
    }

    public boolean hasPhone(String other) {
        return !phone.isEmpty() && phone.equals(digits(other));
    }

    public boolean hasEmail(String other) {
        return !email.isEmpty() && email.equals(plain(other));
    }

    public boolean hasAccount(String other) {
        return !account.isEmpty() && account.equals(other);
    }

    private static String digits(String text) {
        return Objects.toString(text, "").replaceAll("[^0-9+]", "");
    }

    private static String plain(String text) {
        return Objects.toString(text, "").strip().toLowerCase(Locale.ROOT);
    }
}
