package org.jianyan.consultation;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * What a verification of the ledger found.
 *
 * @param entries how many entries were found in order
 * @param head hash of the last of them, in hexadecimal; whoever kept an earlier one can compare
 * @param fault the first thing that is not as it was recorded, {@code null} if everything is
 */
public record LedgerReport(long entries, String head, Fault fault, OffsetDateTime verifiedAt) {
    public LedgerReport {
        Objects.requireNonNull(head, "head");
    }

    public boolean isIntact() {
        return fault == null;
    }

    /**
     * A broken link.
     *
     * @param position of the entry in the ledger, counted from 1; 0 for what has no entry
     * @param kind what the entry stands for
     * @param subject identifier of the submission, opinion, decision … that is not as recorded
     */
    public record Fault(long position, LedgerKind kind, String subject, Problem problem) {}

    /** What is wrong with a link. */
    public enum Problem {
        /** Entries are missing before this one. */
        GAP("缺少账目"),
        /** The entry itself, or the one before it, was altered. */
        BROKEN_LINK("链条断开"),
        /** What the entry stands for is not there. */
        MISSING("记录被删除"),
        /** What the entry stands for is not what was recorded. */
        ALTERED("记录被改动"),
        /** There is something that was never recorded. */
        UNRECORDED("记录没有入账"),
        /** The last entries are missing, or the head was altered. */
        WRONG_HEAD("末尾不符");

        private final String title;

        Problem(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
