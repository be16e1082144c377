package org.jianyan.registry.internal.soap.work;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.standard.StaffMember;
import org.jianyan.registry.station.Collector;

/** A collector, and what they handed in. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "CollectorMessage")
public class CollectorMessage {
    public String name;

    public String stationId;

    public String area;

    public String trade;

    public String since;

    public String until;

    /** Absent for one without an account. */
    public Long submissions;

    public Long opinions;

    static CollectorMessage of(Collector collector) {
        StaffMember member = collector.member();
        CollectorMessage message = new CollectorMessage();
        message.name = member.name();
        message.stationId =
                member.stationId() == null ? null : member.stationId().toString();
        message.area = member.area();
        message.trade = member.trade();
        message.since = member.since().toString();
        message.until = member.until() == null ? null : member.until().toString();
        if (collector.collected() != null) {
            message.submissions = collector.collected().submissions();
            message.opinions = collector.collected().opinions();
        }
        return message;
    }
}
