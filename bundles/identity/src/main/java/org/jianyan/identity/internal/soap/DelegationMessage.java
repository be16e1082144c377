package org.jianyan.identity.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.identity.access.Delegation;

/** Somebody's standing in for somebody. Moments are in ISO 8601 with offset. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "DelegationMessage")
public class DelegationMessage {
    /** Told, not given. */
    public String id;

    /** Whose rights; told, not given: one gives one's own. */
    public String account;

    public String delegate;

    public String startsAt;

    public String endsAt;

    public String reason;

    /** Told, not given; absent if it was not. */
    public String revokedAt;

    Delegation.New given() {
        return new Delegation.New(delegate, startsAt, endsAt, reason);
    }

    static DelegationMessage of(Delegation delegation) {
        DelegationMessage message = new DelegationMessage();
        message.id = delegation.id().toString();
        message.account = delegation.account();
        message.delegate = delegation.delegate();
        message.startsAt = delegation.startsAt().toString();
        message.endsAt = delegation.endsAt().toString();
        message.reason = delegation.reason();
        message.revokedAt =
                delegation.revokedAt() == null ? null : delegation.revokedAt().toString();
        return message;
    }
}
