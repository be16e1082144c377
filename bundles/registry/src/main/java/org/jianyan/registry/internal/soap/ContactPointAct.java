package org.jianyan.registry.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.lifecycle.NewPointEvent;

/** What is done about a contact point. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ContactPointAct")
public class ContactPointAct {
    @XmlElement(required = true)
    public String act;

    @XmlElement(required = true)
    public String on;

    public String session;

    public String reason;

    public String matters;

    public String deadline;

    public String paperNumber;

    public String name;

    public String address;

    public String termUntil;

    NewPointEvent toInput() {
        return new NewPointEvent(act, on, session, reason, matters, deadline, paperNumber, name, address, termUntil);
    }
}
