package org.jianyan.consultation.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A consultation that takes opinions. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "OpenConsultation")
public class OpenConsultation {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String title;

    @XmlElement(required = true)
    public String deadline;
}
