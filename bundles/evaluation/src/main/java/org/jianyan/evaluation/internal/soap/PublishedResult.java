package org.jianyan.evaluation.internal.soap;

import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;

/** A contact point's result. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "PublishedResult")
public class PublishedResult {
    public String contactPointCode;
    public String contactPointName;
    public BigDecimal score;
    public String grade;
    public String listed;
    public String veto;
}
