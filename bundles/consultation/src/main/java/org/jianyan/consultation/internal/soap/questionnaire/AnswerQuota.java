package org.jianyan.consultation.internal.soap.questionnaire;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** How many may choose an answer at most. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "AnswerQuota")
public class AnswerQuota {
    /** The properties' names on the way to it, joined by dots. */
    @XmlElement(required = true)
    public String question;

    @XmlElement(required = true)
    public String answer;

    public int most;
}
