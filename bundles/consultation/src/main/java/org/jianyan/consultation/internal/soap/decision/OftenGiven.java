package org.jianyan.consultation.internal.soap.decision;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A decision with its reason as it is often given. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "OftenGiven")
public class OftenGiven {
    /** None in one that is to be added. */
    public String id;

    @XmlElement(required = true)
    public String organisationCode;

    @XmlElement(required = true)
    public String title;

    @XmlElement(required = true)
    public String decision;

    @XmlElement(required = true)
    public String reason;
}
