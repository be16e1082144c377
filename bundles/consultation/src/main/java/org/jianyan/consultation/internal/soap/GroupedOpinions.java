package org.jianyan.consultation.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A group of opinions worded alike: a suggestion until the commission settled it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "GroupedOpinions")
public class GroupedOpinions {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String provision;

    @XmlElement(required = true)
    public String kind;

    /** MORE or LESS; left out if it was not said. */
    public String stance;

    /** Left out if nobody gave it one. */
    public String title;

    /** Of the first opinion in it. */
    @XmlElement(required = true)
    public String text;

    /** SUGGESTED, CONFIRMED or DISMISSED; left out if nothing points to a campaign. */
    public String campaign;

    public boolean settled;
    public int opinions;
    public int texts;

    /** Cursor of the next page, on the last group of a page that is not the last one. */
    public String next;
}
