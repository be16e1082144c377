package org.jianyan.commons;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Time-ordered identifiers (UUID version 7, RFC 9562), so that many nodes write one database without a sequence. */
public final class Uuids {
    private static final long MILLISECOND = 1L << 16;

    private static UUID last = new UUID(0, 0);

    private Uuids() {}

    /** From now on identifiers are greater than one that is known, whatever the clock says: it may have been set back while the node was down. */
    public static synchronized void continueBehind(UUID known) {
        last = known.compareTo(last) > 0 ? known : last;
    }

    /** A new identifier, greater than those made since this node was started, even if its clock was set back. */
    public static synchronized UUID next() {
        last = behind(last, UuidCreator.getTimeOrderedEpoch());
        return last;
    }

    /** An identifier, moved behind an earlier one if it is not. */
    static UUID behind(UUID earlier, UUID made) {
        return made.compareTo(earlier) > 0
                ? made
                : new UUID(earlier.getMostSignificantBits() + MILLISECOND, made.getLeastSignificantBits());
    }

    /** The identifier in this text, or empty if the text is not one in its canonical form. */
    public static Optional<UUID> parse(String text) {
        try {
            return text == null || text.length() != 36 ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The identifier in this text.
     *
     * @param field name of the input it came from
     * @throws ValidationException if the text is not a UUID
     */
    public static UUID require(String field, String text) {
        return parse(text)
                .orElseThrow(() -> new ValidationException(new Violation(
                        field, "uuid", "应为 36 位 UUID，例如 01890a5d-ac96-774b-bcce-b302099a8057，收到：" + text)));
    }

    /** A text that sorts before every identifier made at or after a moment, whatever node made it. */
    public static String before(Instant moment) {
        String millis = "%012x".formatted(moment.toEpochMilli());
        return millis.substring(0, 8) + "-" + millis.substring(8) + "-0";
    }
}
