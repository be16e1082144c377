package org.jianyan.consultation.internal.soap.decision;

import java.util.stream.Collectors;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.consultation.decision.Adoption;

/** An opinion that was adopted, and the words it led to. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "AdoptedWords")
public class AdoptedWords {
    @XmlElement(required = true)
    public String opinionId;

    @XmlElement(required = true)
    public String text;

    @XmlElement(required = true)
    public String decision;

    @XmlElement(required = true)
    public String reason;

    @XmlElement(required = true)
    public String beforeLabel;

    @XmlElement(required = true)
    public String before;

    /** None if it has no place in the later version. */
    public String afterLabel;

    @XmlElement(required = true)
    public String after;

    public boolean changed;

    static AdoptedWords of(Adoption adoption) {
        AdoptedWords message = new AdoptedWords();
        message.opinionId = adoption.opinionId().toString();
        message.text = adoption.text();
        message.decision = adoption.decision().name();
        message.reason = adoption.reason();
        message.beforeLabel = adoption.beforeLabel();
        message.before = adoption.before();
        message.afterLabel = adoption.afterLabel();
        message.after = adoption.after().stream().map(Adoption.Part::text).collect(Collectors.joining());
        message.changed = adoption.isChanged();
        return message;
    }
}
