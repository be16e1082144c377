package org.jianyan.consultation.internal.soap.questionnaire;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A questionnaire of a consultation. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "AskedQuestionnaire")
public class AskedQuestionnaire {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String title;

    /** Whether it takes answers, as long as its consultation does. */
    public boolean open;

    /** JSON Schema 2020-12 of its answers. */
    @XmlElement(required = true)
    public String schema;

    /** How pages draw it, JSON. */
    @XmlElement(required = true)
    public String uiSchema;
}
