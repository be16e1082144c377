package org.jianyan.consultation;

/** Who may read a consultation besides its owner. */
public enum Visibility {
    /** Everybody; everybody may comment. */
    PUBLIC,
    /** The contact points invited. */
    INVITED,
    /** The contact points invited, and each reading is recorded in the audit: for drafts that are work secrets. */
    CONFIDENTIAL
}
