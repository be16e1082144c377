package org.jianyan.registry.internal.soap.work;

import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.work.Funding;

/** A contact point's money for a year, in yuan. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "FundingMessage")
public class FundingMessage {
    public String contactPointId;

    public int year;

    public BigDecimal granted;

    public BigDecimal used;

    static FundingMessage of(Funding funding) {
        FundingMessage message = new FundingMessage();
        message.contactPointId = funding.contactPointId().toString();
        message.year = funding.year();
        message.granted = funding.granted();
        message.used = funding.used();
        return message;
    }
}
