package org.jianyan.consultation;

/** What a person does to groups of opinions. */
public enum GroupAction {
    /** Makes several groups on the same provision, of the same kind and stance, one. */
    MERGE,
    /** Moves texts to another group or to a new one. */
    MOVE,
    /** Gives a group a title. */
    TITLE,
    /** Says that groups are one letter sent by many, or that they are not. */
    CAMPAIGN,
    /** Says of what kind and stance the opinions of groups are. */
    CLASSIFY
}
