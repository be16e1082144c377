package org.jianyan.registry.internal.soap.work;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.station.Station;

/** A collection station. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "StationMessage")
public class StationMessage {
    public String id;

    public String code;

    public String name;

    public String address;

    public String area;

    public String trade;

    public String sharedWith;

    public String since;

    /** Absent while it is open. */
    public String until;

    static StationMessage of(Station station) {
        StationMessage message = new StationMessage();
        message.id = station.id().toString();
        message.code = station.code();
        message.name = station.name();
        message.address = station.address();
        message.area = station.area();
        message.trade = station.trade();
        message.sharedWith = station.sharedWith().name();
        message.since = station.since().toString();
        message.until = station.isOpen() ? null : station.until().toString();
        return message;
    }
}
