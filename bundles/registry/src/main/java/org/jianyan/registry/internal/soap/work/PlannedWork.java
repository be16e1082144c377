package org.jianyan.registry.internal.soap.work;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.work.WorkPlan;

/** Something planned, and what became of it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "PlannedWork")
public class PlannedWork {
    /** Given by the platform. */
    public String id;

    public String kind;

    public String title;

    public String legislativeItemId;

    public String due;

    public String outcome;

    public String outcomeNote;

    public String outcomeOn;

    static PlannedWork of(WorkPlan.Item item) {
        PlannedWork message = new PlannedWork();
        message.id = item.id().toString();
        message.kind = item.kind().name();
        message.title = item.title();
        message.legislativeItemId = item.legislativeItemId() == null
                ? null
                : item.legislativeItemId().toString();
        message.due = item.due().toString();
        message.outcome = item.outcome().name();
        message.outcomeNote = item.outcomeNote();
        message.outcomeOn = item.outcomeOn() == null ? null : item.outcomeOn().toString();
        return message;
    }

    WorkPlan.NewItem toInput() {
        return new WorkPlan.NewItem(kind, title, legislativeItemId, due);
    }
}
