package org.jianyan.consultation.internal.soap.decision;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A decision that one person proposes and another approves. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ProposedDecision")
public class ProposedDecision {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String decision;

    @XmlElement(required = true)
    public String reason;

    /** PROPOSED, APPROVED, REFUSED or WITHDRAWN. */
    @XmlElement(required = true)
    public String state;

    public long opinions;

    /** How many of them have not got it. */
    public long remaining;

    @XmlElement(required = true)
    public String proposedBy;

    /** None until it is judged. */
    public String judgedBy;

    @XmlElement(required = true)
    public String comment;
}
