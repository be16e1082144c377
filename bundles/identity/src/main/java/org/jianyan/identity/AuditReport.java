package org.jianyan.identity;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * What following the audit's chain found.
 *
 * @param entries how many entries were found in order
 * @param head hash of the last of them; an auditor who noted an earlier one finds it at its position, unless the chain was
 *     rewritten since
 * @param fault what is not as it was recorded, {@code null} if everything is
 */
public record AuditReport(long entries, String head, Fault fault, OffsetDateTime verifiedAt) {
    public AuditReport {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(verifiedAt, "verifiedAt");
    }

    public boolean isIntact() {
        return fault == null;
    }

    /**
     * The first thing that is wrong.
     *
     * @param position of the entry, counted from 1
     */
    public record Fault(long position, Problem problem) {}

    /** What is wrong. */
    public enum Problem {
        /** Entries are missing before this one. */
        GAP,
        /** The entry, or the one before it, was altered. */
        ALTERED,
        /** The last entries are missing, or the end was altered. */
        WRONG_HEAD,
        /** The end was not sealed by a key of this platform. */
        WRONG_SEAL
    }
}
