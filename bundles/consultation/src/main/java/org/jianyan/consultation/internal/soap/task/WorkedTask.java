package org.jianyan.consultation.internal.soap.task;

import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** All there is on a task. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "WorkedTask")
public class WorkedTask {
    @XmlElement(required = true)
    public GivenTask task;

    @XmlElement(name = "step")
    public List<Step> steps = new ArrayList<>();

    @XmlElement(name = "activity")
    public List<Activity> activities = new ArrayList<>();

    @XmlElement(name = "report")
    public List<Report> reports = new ArrayList<>();

    @XmlElement(name = "event")
    public List<Event> events = new ArrayList<>();

    /** A step of the work. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "Step")
    public static class Step {
        @XmlElement(required = true)
        public String code;

        @XmlElement(required = true)
        public String title;

        /** PENDING, DONE or SKIPPED. */
        @XmlElement(required = true)
        public String state;

        @XmlElement(required = true)
        public String note;

        /** Name of the account, none while pending. */
        public String doneBy;

        /** ISO 8601, none while pending. */
        public String doneAt;
    }

    /** An activity. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "Activity")
    public static class Activity {
        @XmlElement(required = true)
        public String id;

        @XmlElement(required = true)
        public String kind;

        @XmlElement(required = true)
        public String title;

        @XmlElement(required = true)
        public String place;

        /** ISO 8601. */
        @XmlElement(required = true)
        public String plannedAt;

        /** PLANNED, HELD or CANCELLED. */
        @XmlElement(required = true)
        public String state;

        /** ISO 8601, none unless it was held. */
        public String heldAt;

        public int participants;

        @XmlElement(required = true)
        public String receipt;

        @XmlElement(required = true)
        public String note;
    }

    /** A version of the report. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "Report")
    public static class Report {
        public int number;

        @XmlElement(required = true)
        public String overview;

        @XmlElement(required = true)
        public String suggestions;

        @XmlElement(required = true)
        public String writtenBy;

        /** None until it is signed. */
        public String signedAs;

        /** SHA-256 of what was signed, in hexadecimal; none until it is. */
        public String digest;

        /** ISO 8601, none until it was sent. */
        public String sentAt;
    }

    /** What happened. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "Event")
    public static class Event {
        @XmlElement(required = true)
        public String kind;

        @XmlElement(required = true)
        public String detail;

        /** Name of the account, or platform. */
        @XmlElement(required = true)
        public String by;

        /** ISO 8601. */
        @XmlElement(required = true)
        public String at;
    }
}
