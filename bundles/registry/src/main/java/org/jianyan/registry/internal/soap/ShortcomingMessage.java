package org.jianyan.registry.internal.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.standard.Shortcomings;

/** What a contact point lacks. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ShortcomingMessage")
public class ShortcomingMessage {
    @XmlElement(required = true)
    public String contactPointId;

    @XmlElement(required = true)
    public String code;

    @XmlElement(required = true)
    public String name;

    /** None for one that lacks nothing. */
    @XmlElement(name = "lacking")
    public List<String> lacking;

    static ShortcomingMessage of(Shortcomings point) {
        ShortcomingMessage message = new ShortcomingMessage();
        message.contactPointId = point.contactPointId().toString();
        message.code = point.code();
        message.name = point.name();
        message.lacking =
                point.lacking().stream().map(Shortcomings.Shortcoming::message).toList();
        return message;
    }
}
