package org.jianyan.evaluation;

/** What a table of indicators is for. */
public enum FrameKind {
    LAW,
    CONTACT_POINT
}
