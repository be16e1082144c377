package org.jianyan.consultation.internal.soap.decision;

import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.consultation.decision.NewDecision;

/** A decision on opinions and on groups of them. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "WantedDecision")
public class WantedDecision {
    @XmlElement(name = "opinionId")
    public List<String> opinionIds = new ArrayList<>();

    /** Every member of a group gets the decision. */
    @XmlElement(name = "groupId")
    public List<String> groupIds = new ArrayList<>();

    /** ADOPTED, PARTLY_ADOPTED, NOT_ADOPTED, ALREADY_PROVIDED_FOR, PASSED_ON or KEPT_FOR_REFERENCE. */
    @XmlElement(required = true)
    public String decision;

    /** {条款} in it stands for the provision that each opinion is on. */
    @XmlElement(required = true)
    public String reason;

    /** How many opinions the preview found, optional. */
    public Integer expected;

    NewDecision toRecord() {
        return new NewDecision(opinionIds, groupIds, decision, reason, expected);
    }
}
