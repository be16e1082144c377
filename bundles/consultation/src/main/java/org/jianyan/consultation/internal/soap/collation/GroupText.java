package org.jianyan.consultation.internal.soap.collation;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A distinct text in a group. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "GroupText")
public class GroupText {
    @XmlElement(required = true)
    public String id;

    /** How many opinions say so. */
    public int opinions;

    @XmlElement(name = "part", required = true)
    public List<TextPart> parts;

    /** Cursor of the next page, on the last text of a page that is not the last one. */
    public String next;
}
