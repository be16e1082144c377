package org.jianyan.consultation;

/** How a question is answered. */
public enum QuestionKind {
    /** One of some answers. */
    SINGLE,
    /** Any of some answers. */
    MULTIPLE,
    /** A number from a smallest to a largest. */
    SCALE,
    /** In words. */
    FREE
}
