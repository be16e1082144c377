package org.jianyan.consultation.internal.soap.collation;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Some words of a text. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "TextPart")
public class TextPart {
    @XmlElement(required = true)
    public String text;

    /** Whether the group's first text does not have them. */
    public boolean different;
}
