package org.jianyan.registry.internal.soap;

import java.util.Objects;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.standard.StaffMember;

/** Somebody who works for a contact point. Days are in ISO 8601. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "StaffMessage")
public class StaffMessage {
    /** Told, not given. */
    public String id;

    /** LEADER, LIAISON_OFFICER, COLLECTOR … */
    public String duty;

    public String name;

    /** Told with its middle hidden. */
    public String phone;

    public String position;

    public String since;

    /** Told, not given; absent while they work. */
    public String until;

    /** Identifier of whom they follow; given, not told. */
    public String replaces;

    public String handover;

    public String stationId;

    public String area;

    public String trade;

    public String account;

    StaffMember.New given() {
        return new StaffMember.New(
                duty, name, phone, position, since, replaces, handover, stationId, area, trade, account);
    }

    static StaffMessage of(StaffMember member) {
        StaffMessage message = new StaffMessage();
        message.id = member.id().toString();
        message.duty = member.duty().name();
        message.name = member.name();
        message.phone = member.phone();
        message.position = member.position();
        message.since = member.since().toString();
        message.until = member.until() == null ? null : member.until().toString();
        message.handover = member.handover();
        message.stationId = Objects.toString(member.stationId(), null);
        message.area = member.area();
        message.trade = member.trade();
        message.account = member.account();
        return message;
    }
}
