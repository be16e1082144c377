package org.jianyan.consultation.internal.soap.stage;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A change of a consultation's stage or deadline. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "RecordedChange")
public class RecordedChange {
    /** STAGE or DEADLINE. */
    @XmlElement(required = true)
    public String kind;

    @XmlElement(required = true)
    public String was;

    @XmlElement(required = true)
    public String became;

    @XmlElement(required = true)
    public String reason;

    /** Name of the account. */
    @XmlElement(required = true)
    public String changedBy;

    /** ISO 8601. */
    @XmlElement(required = true)
    public String changedAt;
}
