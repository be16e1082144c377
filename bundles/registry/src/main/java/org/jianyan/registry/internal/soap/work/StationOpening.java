package org.jianyan.registry.internal.soap.work;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.station.Station;

/** A station to be opened. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "StationOpening")
public class StationOpening {
    public String name;

    public String address;

    public String area;

    public String trade;

    /** NONE, DEPUTIES_HOUSE, LIAISON_STATION, DEPUTIES_CONTACT_POINT or PARTY_MASS_CENTRE. */
    public String sharedWith;

    public String since;

    Station.New toInput() {
        return new Station.New(name, address, area, trade, sharedWith, since);
    }
}
