package org.jianyan.registry.internal.soap.work;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.spi.WorkLogEntry;

/** Something that happened. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "WorkLogLine")
public class WorkLogLine {
    public String on;

    public String kind;

    public String title;

    public String detail;

    public String reference;

    static WorkLogLine of(WorkLogEntry entry) {
        WorkLogLine message = new WorkLogLine();
        message.on = entry.on().toString();
        message.kind = entry.kind();
        message.title = entry.title();
        message.detail = entry.detail();
        message.reference = entry.reference();
        return message;
    }
}
