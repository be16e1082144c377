package org.jianyan.consultation.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** An opinion with its decision, which is absent until the commission has decided. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "DecidedOpinion")
public class DecidedOpinion {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String provision;

    @XmlElement(required = true)
    public String kind;

    @XmlElement(required = true)
    public String text;

    public String decision;

    public String reason;
}
