package org.jianyan.registry.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.lifecycle.NewCandidacy;

/** An application, or a district's recommendation, to become a contact point. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "CandidacyApplication")
public class CandidacyApplication {
    public String organisationCode;

    /** Empty for a self-nomination. */
    public String recommenderCode;

    public String name;

    public String kind;

    public String address;

    public String area;

    public String research;

    public String ties;

    public String means;

    public String will;

    public String contactName;

    public String contactPhone;

    NewCandidacy toInput() {
        return new NewCandidacy(
                organisationCode,
                recommenderCode,
                name,
                kind,
                address,
                area,
                research,
                ties,
                means,
                will,
                contactName,
                contactPhone);
    }
}
