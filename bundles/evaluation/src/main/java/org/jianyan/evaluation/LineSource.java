package org.jianyan.evaluation;

/** Where a line's points come from. */
public enum LineSource {
    /** An {@link org.jianyan.evaluation.spi.Indicator}. */
    COMPUTED,
    /** A person, with proof. */
    MANUAL,
    /** Several evaluators' scores. */
    SCORED
}
