package org.jianyan.legislation.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.legislation.Provision;

/** A provision. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "TextProvision")
public class TextProvision {
    public String id;
    public String parentId;
    /** Stays the same through all versions. */
    public String lineageId;

    public String kind;
    public String number;
    /** How it is cited. */
    public String label;

    public String caption;
    /** Its own words; for a provision fetched alone, with those of what stands below it. */
    public String text;

    static TextProvision of(Provision provision, String words) {
        TextProvision message = new TextProvision();
        message.id = provision.id().toString();
        message.parentId =
                provision.parentId() == null ? null : provision.parentId().toString();
        message.lineageId = provision.lineageId().toString();
        message.kind = provision.kind().name();
        message.number = provision.number();
        message.label = provision.label();
        message.caption = provision.caption();
        message.text = words;
        return message;
    }
}
