package org.jianyan.consultation.internal.soap.paper;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.consultation.paper.PaperRequest;

/** Which paper is wanted. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "WantedPaper")
public class WantedPaper {
    /** request, collation-table, adoption-table or report. */
    @XmlElement(required = true)
    public String kind;

    /** docx, pdf, xlsx or csv. */
    @XmlElement(required = true)
    public String format;

    /** For the adoption table: whose opinions, none for everybody's. */
    public String contactPointCode;

    /** For the letter: its number. */
    public String number;

    /** For the letter: whom to ask, and how. */
    public String contact;

    /** For the letter: what is asked in particular, a line each. */
    public String questions;

    PaperRequest toRecord() {
        return new PaperRequest(kind, format, contactPointCode, number, contact, questions);
    }
}
