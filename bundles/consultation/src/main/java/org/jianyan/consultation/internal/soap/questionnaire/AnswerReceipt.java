package org.jianyan.consultation.internal.soap.questionnaire;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** What was taken in. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "AnswerReceipt")
public class AnswerReceipt {
    /** With it the author reads the answer. */
    @XmlElement(required = true)
    public String receipt;

    /** ISO 8601. */
    @XmlElement(required = true)
    public String submittedAt;

    /** How many free answers became opinions. */
    public int opinions;
}
