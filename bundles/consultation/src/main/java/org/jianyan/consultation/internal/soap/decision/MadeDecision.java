package org.jianyan.consultation.internal.soap.decision;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;

/** What a decision came to. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "MadeDecision")
public class MadeDecision {
    /** How many opinions it is for. */
    public long opinions;

    /** How many got it now. */
    public long decided;
}
