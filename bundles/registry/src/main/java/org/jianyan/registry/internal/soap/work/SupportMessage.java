package org.jianyan.registry.internal.soap.work;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.work.SupportRequest;

/** What a contact point asks for, and the answer. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "SupportMessage")
public class SupportMessage {
    public String id;

    public String contactPointId;

    public String kind;

    public String content;

    public String askedAt;

    public String verdict;

    public String answer;

    static SupportMessage of(SupportRequest request) {
        SupportMessage message = new SupportMessage();
        message.id = request.id().toString();
        message.contactPointId = request.contactPointId().toString();
        message.kind = request.kind().name();
        message.content = request.content();
        message.askedAt = request.askedAt().toString();
        message.verdict = request.verdict().name();
        message.answer = request.answer();
        return message;
    }
}
