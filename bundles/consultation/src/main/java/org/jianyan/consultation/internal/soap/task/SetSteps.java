package org.jianyan.consultation.internal.soap.task;

import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** The steps that an organisation has set. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "SetSteps")
public class SetSteps {
    @XmlElement(required = true)
    public String organisationCode;

    @XmlElement(name = "step")
    public List<Step> steps = new ArrayList<>();

    /** A step. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(name = "SetStep")
    public static class Step {
        @XmlElement(required = true)
        public String code;

        @XmlElement(required = true)
        public String title;
    }
}
