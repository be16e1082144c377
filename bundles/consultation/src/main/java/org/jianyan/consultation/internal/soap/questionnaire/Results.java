package org.jianyan.consultation.internal.soap.questionnaire;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** What was answered so far; free answers are opinions. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "Results")
public class Results {
    public int responses;

    @XmlElement(name = "answer")
    public List<AnswerCount> answers;
}
