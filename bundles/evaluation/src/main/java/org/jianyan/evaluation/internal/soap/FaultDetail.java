package org.jianyan.evaluation.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** What was wrong. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "FaultDetail")
public class FaultDetail {
    @XmlElement(required = true)
    public String type;

    @XmlElement(required = true)
    public String detail;
}
