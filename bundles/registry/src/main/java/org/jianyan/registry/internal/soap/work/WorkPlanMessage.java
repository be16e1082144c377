package org.jianyan.registry.internal.soap.work;

import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlType;
import org.jianyan.registry.work.WorkPlan;

/** A contact point's plan for a year. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(name = "WorkPlanMessage")
public class WorkPlanMessage {
    public String contactPointId;

    public String name;

    public int year;

    /** Absent until it is handed in. */
    public String handedInAt;

    public List<PlannedWork> item;

    static WorkPlanMessage of(WorkPlan plan) {
        WorkPlanMessage message = new WorkPlanMessage();
        message.contactPointId = plan.contactPointId().toString();
        message.name = plan.name();
        message.year = plan.year();
        message.handedInAt =
                plan.handedInAt() == null ? null : plan.handedInAt().toString();
        message.item = plan.items().stream().map(PlannedWork::of).toList();
        return message;
    }
}
