package org.jianyan.consultation.internal.soap.collation;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;

/** What going through the whole ledger found. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "LedgerState")
public class LedgerState {
    public boolean intact;
    public long entries;

    /** The first thing that is not as it was recorded; left out if there is none. */
    public String fault;
}
