package org.jianyan.consultation.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** An opinion handed in; the provision as it is cited, empty for the whole text. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "SubmittedOpinion")
public class SubmittedOpinion {
    public String provision;

    @XmlElement(required = true)
    public String kind;

    /** MORE or LESS; left out if it was not said. */
    public String stance;

    @XmlElement(required = true)
    public String text;

    public String reason;

    public String wording;

    public String authorKind;
}
