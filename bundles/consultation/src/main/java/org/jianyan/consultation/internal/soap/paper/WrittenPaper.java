package org.jianyan.consultation.internal.soap.paper;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A paper. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "WrittenPaper")
public class WrittenPaper {
    @XmlElement(required = true)
    public String name;

    @XmlElement(required = true)
    public String mediaType;

    @XmlElement(required = true)
    public byte[] content;
}
