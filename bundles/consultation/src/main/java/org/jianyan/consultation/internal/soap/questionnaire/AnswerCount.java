package org.jianyan.consultation.internal.soap.questionnaire;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** How often an answer was given. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "AnswerCount")
public class AnswerCount {
    /** The properties' names on the way to it, joined by dots. */
    @XmlElement(required = true)
    public String question;

    @XmlElement(required = true)
    public String answer;

    public long count;

    /** How many may choose it; left out if there is no quota. */
    public Integer most;
}
