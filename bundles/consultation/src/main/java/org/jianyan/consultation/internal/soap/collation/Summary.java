package org.jianyan.consultation.internal.soap.collation;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;

/** How many submissions became how many distinct texts and groups. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "Summary")
public class Summary {
    public long submissions;
    public long opinions;
    public long texts;
    public long groups;

    /** Groups that are, or look like, one letter sent by many. */
    public long campaigns;

    /** Entries of the ledger that were not looked at yet. */
    public long waiting;

    public boolean stopped;
}
