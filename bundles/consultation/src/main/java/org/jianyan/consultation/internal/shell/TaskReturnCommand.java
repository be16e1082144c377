package org.jianyan.consultation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.task.NewReturn;
import org.jianyan.consultation.task.Task;
import org.jianyan.consultation.task.TaskService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "consultation", name = "task-return", description = "Returns a contact point's report for rework")
public final class TaskReturnCommand implements Action {
    @Reference
    private TaskService tasks;

    @Argument(name = "task", description = "The task's id, from consultation:tasks", required = true)
    private String id;

    @Argument(index = 1, name = "reason", description = "What has to be improved", required = true)
    private String reason;

    @Option(name = "--due", description = "Until when, ISO 8601 with offset; as it is if left out")
    private String due;

    @Override
    public Object execute() {
        Task task = tasks.giveBack(ConsoleCaller.current(), Uuids.require("task", id), new NewReturn(reason, due))
                .task();
        System.out.println(task.contactPointName() + ": " + task.state() + ", due " + task.dueAt());
        return null;
    }
}
