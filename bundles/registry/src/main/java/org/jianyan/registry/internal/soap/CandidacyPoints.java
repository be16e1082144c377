package org.jianyan.registry.internal.soap;

import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.lifecycle.Score;

/** What somebody gives by one criterion. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "CandidacyPoints")
public class CandidacyPoints {
    @XmlElement(required = true)
    public String criterion;

    @XmlElement(required = true)
    public BigDecimal points;

    public String reason;

    Score.New toInput() {
        return new Score.New(criterion, points, reason);
    }
}
