package org.jianyan.identity.internal.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.identity.Account;

/** An account. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "AccountMessage")
public class AccountMessage {
    @XmlElement(required = true)
    public String name;

    @XmlElement(required = true)
    public String displayName;

    /** INVITED, ACTIVE or DISABLED. */
    @XmlElement(required = true)
    public String state;

    @XmlElement(required = true)
    public boolean secondFactor;

    /** Each a role, a blank and the path of the organisation in whose scope it is held. */
    @XmlElement(name = "role")
    public List<String> roles;

    /** To choose a password with; told this once. */
    public String invitationCode;

    static AccountMessage of(Account account, String invitationCode) {
        AccountMessage message = new AccountMessage();
        message.name = account.name();
        message.displayName = account.displayName();
        message.state = account.state().name();
        message.secondFactor = account.secondFactor();
        message.roles = account.grants().stream()
                .map(grant -> grant.role() + " " + grant.scope())
                .toList();
        message.invitationCode = invitationCode;
        return message;
    }
}
