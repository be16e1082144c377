package org.jianyan.consultation.internal.soap.summary;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.consultation.summary.SummaryPoint;

/** What was said, what was done and why. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ToldPoint")
public class ToldPoint {
    /** Empty for the whole text. */
    public String provision;

    @XmlElement(required = true)
    public String said;

    @XmlElement(required = true)
    public String done;

    @XmlElement(required = true)
    public String why;

    public int opinions;

    static ToldPoint of(SummaryPoint point) {
        ToldPoint message = new ToldPoint();
        message.provision = point.provision();
        message.said = point.said();
        message.done = point.done();
        message.why = point.why();
        message.opinions = point.opinions();
        return message;
    }

    SummaryPoint toRecord() {
        return new SummaryPoint(provision, said, done, why, opinions);
    }
}
