package org.jianyan.consultation.internal.soap.stage;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Where a consultation stands. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "StagedConsultation")
public class StagedConsultation {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String title;

    @XmlElement(required = true)
    public String stage;

    /** ISO 8601. */
    @XmlElement(required = true)
    public String deadline;
}
