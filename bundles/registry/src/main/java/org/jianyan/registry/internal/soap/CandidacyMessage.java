package org.jianyan.registry.internal.soap;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.lifecycle.Candidacy;

/** How far a candidacy is. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "CandidacyMessage")
public class CandidacyMessage {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String receipt;

    @XmlElement(required = true)
    public String name;

    /** SELF_NOMINATION or RECOMMENDATION. */
    @XmlElement(required = true)
    public String way;

    @XmlElement(required = true)
    public String organisationCode;

    @XmlElement(required = true)
    public String state;

    /** Of a hundred; none before it was scored. */
    public Double points;

    /** What became of it. */
    public String contactPointId;

    /** What may be done now. */
    @XmlElement(name = "act")
    public List<String> acts;

    static CandidacyMessage of(Candidacy candidacy) {
        CandidacyMessage message = new CandidacyMessage();
        message.id = candidacy.id().toString();
        message.receipt = candidacy.receipt();
        message.name = candidacy.name();
        message.way = candidacy.way().name();
        message.organisationCode = candidacy.organisationCode();
        message.state = candidacy.state().name();
        message.points = candidacy.points();
        message.contactPointId = candidacy.contactPointId() == null
                ? null
                : candidacy.contactPointId().toString();
        message.acts = candidacy.acts().stream().map(Enum::name).sorted().toList();
        return message;
    }
}
