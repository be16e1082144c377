package org.jianyan.consultation.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Proof that opinions were received. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "SubmissionReceipt")
public class SubmissionReceipt {
    @XmlElement(required = true)
    public String receipt;

    @XmlElement(required = true)
    public String submittedAt;

    public int opinions;
}
