package org.jianyan.identity;

import java.time.LocalDate;
import java.util.Optional;
import org.jianyan.commons.Dates;
import org.jianyan.commons.Violations;

/**
 * Which entries of the audit are asked for; what is empty restricts nothing.
 *
 * @param account who acted, whole name
 * @param action one of {@link Action}
 * @param object a part of what was acted on
 * @param from first day, in China
 * @param to last day, in China
 */
public record AuditQuery(
        String account, String action, String object, Optional<LocalDate> from, Optional<LocalDate> to) {
    /** Every entry. */
    public static final AuditQuery ALL = of(null, null, null, null, null);

    /**
     * Of what a client sends.
     *
     * @throws org.jianyan.commons.ValidationException naming all that is wrong
     */
    public static AuditQuery of(String account, String action, String object, String from, String to) {
        Violations violations = new Violations()
                .optionalText("account", account, 60)
                .optionalText("object", object, 200)
                .require(isEmpty(from) || Dates.parse(from).isPresent(), "from", "date", "应为日期，例如 2026-11-01")
                .require(isEmpty(to) || Dates.parse(to).isPresent(), "to", "date", "应为日期，例如 2026-11-30");
        if (!isEmpty(action)) {
            violations.oneOf("action", action, Action.class);
        }
        violations.throwIfAny();
        return new AuditQuery(text(account), text(action), text(object), date(from), date(to));
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static Optional<LocalDate> date(String text) {
        return isEmpty(text) ? Optional.empty() : Dates.parse(text);
    }
}
