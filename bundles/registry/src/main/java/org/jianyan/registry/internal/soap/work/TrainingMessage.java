package org.jianyan.registry.internal.soap.work;

import java.math.BigDecimal;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.work.Training;

/** A lecture, a training, an exchange. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "TrainingMessage")
public class TrainingMessage {
    public String id;

    public String organisation;

    public String kind;

    public String title;

    public String subject;

    public String on;

    public BigDecimal hours;

    public String place;

    /** Who came from contact points that the caller may see. */
    public int persons;

    static TrainingMessage of(Training training) {
        TrainingMessage message = new TrainingMessage();
        message.id = training.id().toString();
        message.organisation = training.organisationName();
        message.kind = training.kind().name();
        message.title = training.title();
        message.subject = training.subject().name();
        message.on = training.on().toString();
        message.hours = training.hours();
        message.place = training.place();
        message.persons = training.attendance().stream()
                .mapToInt(Training.Attendance::persons)
                .sum();
        return message;
    }
}
