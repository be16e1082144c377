package org.jianyan.consultation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.task.TaskService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "consultation", name = "tasks", description = "Lists a consultation's tasks, what is overdue marked")
public final class TasksCommand implements Action {
    @Reference
    private TaskService tasks;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Id");
        table.column("State");
        table.column("Due");
        table.column("Overdue");
        table.column("Sent");
        table.column("Contact point");
        tasks.ofConsultation(ConsoleCaller.current(), Uuids.require("id", id)).forEach(task -> table.addRow()
                .addContent(
                        task.id(),
                        task.state(),
                        task.dueAt(),
                        task.overdue() ? "overdue" : "",
                        task.sentAt() == null ? "" : task.sentAt(),
                        task.contactPointName()));
        table.print(System.out);
        return null;
    }
}
