package org.jianyan.identity;

/** Whether an account's owner may sign in. */
public enum AccountState {
    /** Its owner has not chosen a password yet. */
    INVITED,
    ACTIVE,
    /** Not any more, or not at present. */
    DISABLED
}
