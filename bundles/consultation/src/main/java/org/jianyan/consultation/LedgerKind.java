package org.jianyan.consultation;

/** What an entry of the ledger stands for. */
public enum LedgerKind {
    /** A submission with every opinion made of it. */
    SUBMISSION,
    DECISION,
    /** A person's word on where an opinion stands in a later version of its text. */
    PLACEMENT,
    /** Hiding an opinion, or showing it again. */
    SCREENING,
    /** A file that came with a submission. */
    ATTACHMENT,
    /** Deleting what a submission brought, on its author's word. */
    ERASURE
}
