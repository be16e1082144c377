package org.jianyan.consultation.internal.soap.collation;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** What a person wants changed about groups; what each action needs is as over REST. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "WantedChange")
public class WantedChange {
    /** MERGE, MOVE, TITLE, CAMPAIGN or CLASSIFY. */
    @XmlElement(required = true)
    public String action;

    @XmlElement(name = "group")
    public List<String> groups;

    /** For MOVE. */
    @XmlElement(name = "text")
    public List<String> texts;

    public String title;

    /** For CAMPAIGN: CONFIRMED or DISMISSED. */
    public String campaign;

    /** For CLASSIFY. */
    public String kind;

    /** For CLASSIFY: MORE or LESS; left out for none. */
    public String stance;

    @XmlElement(required = true)
    public String reason;
}
