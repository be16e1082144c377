package org.jianyan.consultation.internal.soap.summary;

import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.consultation.summary.SummaryFigures;

/** A summary, published or to be written from. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "ToldSummary")
public class ToldSummary {
    /** None in a draft. */
    public String title;

    /** None in a draft. */
    public String introduction;

    public long submissions;

    public long opinions;

    public long texts;

    public long groups;

    @XmlElement(name = "decided")
    public List<Number> decisions = new ArrayList<>();

    @XmlElement(name = "point")
    public List<ToldPoint> points = new ArrayList<>();

    /** ISO 8601; none in a draft. */
    public String publishedAt;

    /** A number of opinions. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "Number")
    public static class Number {
        @XmlElement(required = true)
        public String label;

        public long opinions;
    }

    static ToldSummary of(SummaryFigures figures) {
        ToldSummary message = new ToldSummary();
        message.submissions = figures.submissions();
        message.opinions = figures.opinions();
        message.texts = figures.texts();
        message.groups = figures.groups();
        figures.decisions().forEach(count -> {
            Number number = new Number();
            number.label = count.label();
            number.opinions = count.opinions();
            message.decisions.add(number);
        });
        return message;
    }
}
