package org.jianyan.publicity.internal.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.publicity.Bulletin;

/** A bulletin as issued. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "IssuedBulletin")
public class IssuedBulletin {
    public String id;
    public String organisationName;
    public int year;
    public int number;
    public String issuedOn;
    public String title;
    public String body;
    public List<String> distribution;

    static IssuedBulletin of(Bulletin bulletin) {
        IssuedBulletin message = new IssuedBulletin();
        message.id = bulletin.id().toString();
        message.organisationName = bulletin.organisationName();
        message.year = bulletin.year();
        message.number = bulletin.number();
        message.issuedOn = bulletin.issuedOn().toString();
        message.title = bulletin.title();
        message.body = bulletin.body();
        message.distribution = bulletin.distribution();
        return message;
    }
}
