package org.jianyan.registry.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.lifecycle.PointEvent;

/** Something that was done about a contact point. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ContactPointEventMessage")
public class ContactPointEventMessage {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String act;

    @XmlElement(required = true)
    public String on;

    @XmlElement(required = true)
    public String session;

    @XmlElement(required = true)
    public String reason;

    @XmlElement(required = true)
    public String matters;

    public String deadline;

    @XmlElement(required = true)
    public String paperNumber;

    @XmlElement(required = true)
    public String standing;

    @XmlElement(required = true)
    public String by;

    static ContactPointEventMessage of(PointEvent event) {
        ContactPointEventMessage message = new ContactPointEventMessage();
        message.id = event.id().toString();
        message.act = event.act().name();
        message.on = event.on().toString();
        message.session = event.session();
        message.reason = event.reason();
        message.matters = event.matters();
        message.deadline = event.deadline() == null ? null : event.deadline().toString();
        message.paperNumber = event.paperNumber();
        message.standing = event.standing().name();
        message.by = event.by();
        return message;
    }
}
