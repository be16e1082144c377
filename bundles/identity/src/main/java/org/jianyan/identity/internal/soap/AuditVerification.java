package org.jianyan.identity.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.identity.AuditReport;

/** What following the chain found. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "AuditVerification")
public class AuditVerification {
    @XmlElement(required = true)
    public long entries;

    @XmlElement(required = true)
    public String head;

    @XmlElement(required = true)
    public boolean intact;

    /** GAP, ALTERED, WRONG_HEAD or WRONG_SEAL. */
    public String problem;

    /** Where. */
    public Long position;

    static AuditVerification of(AuditReport report) {
        AuditVerification message = new AuditVerification();
        message.entries = report.entries();
        message.head = report.head();
        message.intact = report.isIntact();
        if (!report.isIntact()) {
            message.problem = report.fault().problem().name();
            message.position = report.fault().position();
        }
        return message;
    }
}
