package org.jianyan.consultation.internal.soap.figure;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.consultation.figure.Figures;

/** What is counted of a consultation; rates are parts of a whole from 0 to 1, left out where there is no whole. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "CountedFigures")
public class CountedFigures {
    /** ISO 8601. */
    @XmlElement(required = true)
    public String at;

    public long submissions;
    public long opinions;

    /** Left out if not everything is seen. */
    public Long texts;

    public Long groups;
    public int asked;
    public int accepted;
    public int sent;
    public int overdue;
    public Double response;
    public Double distinctness;
    public Double answered;
    public Double adoption;

    @XmlElement(name = "count")
    public List<DimensionCount> counts;

    /** A number of opinions. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "DimensionCount")
    public static class DimensionCount {
        /** provision, kind, decision, method, district, source-kind, source or day. */
        @XmlElement(required = true)
        public String dimension;

        @XmlElement(required = true)
        public String key;

        @XmlElement(required = true)
        public String label;

        public long opinions;
    }

    static CountedFigures of(Figures figures) {
        CountedFigures message = new CountedFigures();
        message.at = figures.at().toString();
        message.submissions = figures.submissions();
        message.opinions = figures.opinions();
        message.texts = figures.texts();
        message.groups = figures.groups();
        message.asked = figures.asked();
        message.accepted = figures.accepted();
        message.sent = figures.sent();
        message.overdue = figures.overdue();
        message.response = figures.rates().response();
        message.distinctness = figures.rates().distinctness();
        message.answered = figures.rates().answered();
        message.adoption = figures.rates().adoption();
        message.counts = figures.counts().entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(count -> {
                    DimensionCount counted = new DimensionCount();
                    counted.dimension = one.getKey().id();
                    counted.key = count.key();
                    counted.label = count.label();
                    counted.opinions = count.opinions();
                    return counted;
                }))
                .toList();
        return message;
    }
}
