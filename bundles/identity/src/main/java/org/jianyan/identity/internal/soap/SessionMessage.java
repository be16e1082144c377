package org.jianyan.identity.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.identity.access.Session;

/** Somebody's being signed in. Moments are in ISO 8601. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "SessionMessage")
public class SessionMessage {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String account;

    @XmlElement(required = true)
    public String startedAt;

    @XmlElement(required = true)
    public String seenAt;

    @XmlElement(required = true)
    public String expiresAt;

    public String address;

    public String agent;

    static SessionMessage of(Session session) {
        SessionMessage message = new SessionMessage();
        message.id = session.id().toString();
        message.account = session.account();
        message.startedAt = session.startedAt().toString();
        message.seenAt = session.seenAt().toString();
        message.expiresAt = session.expiresAt().toString();
        message.address = session.address();
        message.agent = session.agent();
        return message;
    }
}
