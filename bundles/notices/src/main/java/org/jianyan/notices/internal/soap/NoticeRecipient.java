package org.jianyan.notices.internal.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.notices.Recipient;
import org.jianyan.notices.Topic;

/** A recipient of notices. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "NoticeRecipient")
public class NoticeRecipient {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String organisationPath;

    @XmlElement(required = true)
    public String channel;

    @XmlElement(required = true)
    public String address;

    /** zh or en. */
    @XmlElement(required = true)
    public String language;

    /** None for every one. */
    @XmlElement(name = "topic")
    public List<String> topics;

    /** By which the receiver knows that a notice is from this platform; told when the recipient is added, never again. */
    public String secret;

    static NoticeRecipient of(Recipient recipient, String secret) {
        NoticeRecipient message = new NoticeRecipient();
        message.id = recipient.id().toString();
        message.organisationPath = recipient.organisationPath();
        message.channel = recipient.channel();
        message.address = recipient.address();
        message.language = recipient.language().code();
        message.topics = recipient.topics().stream().map(Topic::name).toList();
        message.secret = secret;
        return message;
    }
}
