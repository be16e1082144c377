package org.jianyan.extensions;

/** What is to become of an extension, on every node. */
public enum ExtensionState {
    ENABLED,
    DISABLED,
    /** Gone, but for its versions, so that none of them can come back as something else. */
    REMOVED
}
