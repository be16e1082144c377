package org.jianyan.identity.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.identity.AuditEntry;

/** One act. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "AuditMessage")
public class AuditMessage {
    /** In the chain, counted from 1. */
    @XmlElement(required = true)
    public long position;

    /** ISO 8601. */
    @XmlElement(required = true)
    public String at;

    @XmlElement(required = true)
    public String account;

    @XmlElement(required = true)
    public String scope;

    @XmlElement(required = true)
    public String onBehalfOf;

    @XmlElement(required = true)
    public String address;

    @XmlElement(required = true)
    public String action;

    @XmlElement(required = true)
    public String object;

    @XmlElement(required = true)
    public String hash;

    static AuditMessage of(AuditEntry entry) {
        AuditMessage message = new AuditMessage();
        message.position = entry.position();
        message.at = entry.at().toString();
        message.account = entry.account();
        message.scope = entry.scope();
        message.onBehalfOf = entry.onBehalfOf();
        message.address = entry.address();
        message.action = entry.action();
        message.object = entry.object();
        message.hash = entry.hash();
        return message;
    }
}
