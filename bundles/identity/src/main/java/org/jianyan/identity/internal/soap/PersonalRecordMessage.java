package org.jianyan.identity.internal.soap;

import java.util.List;
import java.util.TreeMap;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.identity.person.PersonalRecord;

/** Something that is kept of a person; kind and id name it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "PersonalRecordMessage")
public class PersonalRecordMessage {
    @XmlElement(required = true)
    public String kind;

    @XmlElement(required = true)
    public String id;

    /** Where it belongs; told, not given. */
    public String where;

    /** Each a name, an equals sign and what is kept; told, not given. */
    @XmlElement(name = "content")
    public List<String> content;

    static PersonalRecordMessage of(PersonalRecord kept) {
        PersonalRecordMessage message = new PersonalRecordMessage();
        message.kind = kept.kind().name();
        message.id = kept.id().toString();
        message.where = kept.where();
        message.content = new TreeMap<>(kept.content())
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList();
        return message;
    }
}
