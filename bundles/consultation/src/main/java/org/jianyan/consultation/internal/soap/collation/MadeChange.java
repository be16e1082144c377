package org.jianyan.consultation.internal.soap.collation;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** What a person changed about groups. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "MadeChange")
public class MadeChange {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String action;

    @XmlElement(name = "group")
    public List<String> groups;

    @XmlElement(required = true)
    public String reason;

    @XmlElement(required = true)
    public String changedBy;

    /** ISO 8601. */
    @XmlElement(required = true)
    public String changedAt;

    /** Left out unless it was undone. */
    public String undoneBy;

    public String undoneAt;

    /** Cursor of the next page, on the last change of a page that is not the last one. */
    public String next;
}
