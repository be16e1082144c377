package org.jianyan.consultation.internal.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A page of opinions that were searched for. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "FoundOpinions")
public class FoundOpinions {
    /** On all pages. */
    public long total;

    /** Entries of the ledger that are not in the index yet. */
    public long waiting;

    @XmlElement(name = "opinion")
    public List<DecidedOpinion> opinions;

    /** Cursor of the next page; left out on the last one. */
    public String next;
}
