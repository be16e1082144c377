package org.jianyan.consultation.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** What was wrong, fault by fault. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "FaultDetail")
public class FaultDetail {
    @XmlElement(required = true)
    public String type;

    @XmlElement(required = true)
    public String detail;

    public java.util.List<String> violation;
}
