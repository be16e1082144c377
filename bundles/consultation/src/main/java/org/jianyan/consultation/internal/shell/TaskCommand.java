package org.jianyan.consultation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.task.TaskService;
import org.jianyan.consultation.task.TaskWork;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "consultation",
        name = "task",
        description = "Shows a task: its steps, activities, reports, and who did what when")
public final class TaskCommand implements Action {
    @Reference
    private TaskService tasks;

    @Argument(name = "task", description = "The task's id, from consultation:tasks", required = true)
    private String id;

    @Override
    public Object execute() {
        TaskWork work = tasks.work(ConsoleCaller.current(), Uuids.require("task", id));
        System.out.println("Contact point  " + work.task().contactPointName());
        System.out.println("Consultation   " + work.task().consultationTitle());
        System.out.println(
                "State          " + work.task().state() + (work.task().overdue() ? ", overdue" : ""));
        System.out.println("Due            " + work.task().dueAt());
        System.out.println();
        ShellTable steps = new ShellTable();
        steps.column("Step");
        steps.column("State");
        steps.column("By");
        steps.column("Title");
        steps.column("Note");
        work.steps().forEach(step -> steps.addRow()
                .addContent(
                        step.code(),
                        step.state(),
                        step.doneBy() == null ? "" : step.doneBy(),
                        step.title(),
                        step.note()));
        steps.print(System.out);
        System.out.println();
        ShellTable events = new ShellTable();
        events.column("At");
        events.column("By");
        events.column("What");
        events.column("Detail");
        work.events()
                .forEach(event -> events.addRow().addContent(event.at(), event.by(), event.kind(), event.detail()));
        events.print(System.out);
        return null;
    }
}
