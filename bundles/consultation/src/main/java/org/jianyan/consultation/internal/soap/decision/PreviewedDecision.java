package org.jianyan.consultation.internal.soap.decision;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;

/** What a decision comes to, or would. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "PreviewedDecision")
public class PreviewedDecision {
    /** How many opinions it is for. */
    public long opinions;

    /** How many of them have no decision yet. */
    public long undecided;

    /** How many have just this one. */
    public long unchanged;

    /** How many have another one, which it would replace. */
    public long replaced;
}
