package org.jianyan.consultation.internal.soap.task;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A contact point's part in a consultation. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "GivenTask")
public class GivenTask {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String consultationId;

    @XmlElement(required = true)
    public String consultationTitle;

    @XmlElement(required = true)
    public String contactPointName;

    /** ASSIGNED, ACCEPTED, SIGNED, SENT, RETURNED or DONE. */
    @XmlElement(required = true)
    public String state;

    /** ISO 8601. */
    @XmlElement(required = true)
    public String dueAt;

    /** ISO 8601; none until the report was sent. */
    public String sentAt;

    /** Whether the report was sent too late, or is not there and should be. */
    public boolean overdue;
}
