package org.jianyan.consultation;

import java.util.List;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;

/**
 * What is searched for. Filters of different kinds must all hold; of several values of one filter, any.
 *
 * @param words all of them must be there, in text, reason or proposed wording; 「"…"」 for a phrase, {@code |} for either,
 *     {@code -} for none; blank for every opinion
 * @param provision citations or identifiers; what is below a provision belongs to it; {@link #WHOLE_TEXT} for opinions on
 *     the text as a whole
 * @param method identifiers of collection methods
 * @param contactPointPath paths of contact points or of organisations above them; {@link #PUBLIC} for the public
 * @param kind names of {@link OpinionKind}
 * @param stance names of {@link Stance}
 * @param state {@link #UNDECIDED}, names of {@link Decision}, {@link #HIDDEN}
 * @param from first day on which they were handed in, ISO 8601, in China's time; {@code null} for no bound
 * @param to last day
 */
public record OpinionQuery(
        String words,
        List<String> provision,
        List<String> method,
        List<String> contactPointPath,
        List<String> kind,
        List<String> stance,
        List<String> state,
        String from,
        String to) {
    public static final String WHOLE_TEXT = "全文";
    public static final String PUBLIC = "PUBLIC";
    public static final String UNDECIDED = "UNDECIDED";
    public static final String HIDDEN = "HIDDEN";

    public OpinionQuery {
        words = words == null ? "" : words.strip();
        provision = copy(provision);
        method = copy(method);
        contactPointPath = copy(contactPointPath);
        kind = copy(kind);
        stance = copy(stance);
        state = copy(state);
        from = from == null || from.isBlank() ? null : from.strip();
        to = to == null || to.isBlank() ? null : to.strip();
    }

    /** Whatever is said on some provisions; on all of them if none is named. */
    public static OpinionQuery on(List<String> provisions) {
        return new OpinionQuery("", provisions, null, null, null, null, null, null, null);
    }

    private static List<String> copy(List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(value -> value != null && !value.isBlank())
                        .map(String::strip)
                        .distinct()
                        .toList();
    }
}
