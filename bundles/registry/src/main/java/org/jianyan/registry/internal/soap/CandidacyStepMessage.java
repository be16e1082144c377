package org.jianyan.registry.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.lifecycle.NewCandidacyStep;

/** What is done with a candidacy. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "CandidacyStepMessage")
public class CandidacyStepMessage {
    @XmlElement(required = true)
    public String act;

    @XmlElement(required = true)
    public String on;

    public String session;

    public String reason;

    public String code;

    public String plaqueNumber;

    public String termUntil;

    NewCandidacyStep toInput() {
        return new NewCandidacyStep(act, on, session, reason, code, plaqueNumber, termUntil);
    }
}
