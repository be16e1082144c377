package org.jianyan.registry.internal.soap;

import java.time.LocalDate;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.ContactPoint;

/** A contact point. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ContactPointMessage")
public class ContactPointMessage {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String code;

    @XmlElement(required = true)
    public String name;

    @XmlElement(required = true)
    public String kind;

    @XmlElement(required = true)
    public String path;

    public String plaqueNumber;

    /** IN_OFFICE, URGED, FAILING, PROPOSED or ENDED. */
    @XmlElement(required = true)
    public String standing;

    public String termFrom;

    public String termUntil;

    public String urgedUntil;

    public String endedOn;

    static ContactPointMessage of(ContactPoint point) {
        ContactPointMessage message = new ContactPointMessage();
        message.id = point.id().toString();
        message.code = point.code();
        message.name = point.name();
        message.kind = point.kind().name();
        message.path = point.path();
        message.plaqueNumber = point.plaqueNumber();
        message.standing = point.standing().name();
        message.termFrom = day(point.termFrom());
        message.termUntil = day(point.termUntil());
        message.urgedUntil = day(point.urgedUntil());
        message.endedOn = day(point.endedOn());
        return message;
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
