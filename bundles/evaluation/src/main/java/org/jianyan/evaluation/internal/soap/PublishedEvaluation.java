package org.jianyan.evaluation.internal.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;

/** A published evaluation. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "PublishedEvaluation")
public class PublishedEvaluation {
    public String id;
    public int year;
    public String organisationPath;
    public String session;
    public String decidedOn;
    public String publishedAt;
}
