package org.jianyan.consultation.internal.shell;

import java.util.List;
import java.util.UUID;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Balance;
import org.jianyan.consultation.CollationService;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ConsultationService;
import org.jianyan.consultation.task.Task;
import org.jianyan.consultation.task.TaskService;
import org.jianyan.identity.Caller;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "consultation",
        name = "status",
        description = "Shows what each contact point has handed in and what became of it")
public final class ConsultationStatusCommand implements Action {
    @Reference
    private ConsultationService consultations;

    @Reference
    private CollationService collation;

    @Reference
    private TaskService tasks;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Override
    public Object execute() {
        Caller caller = ConsoleCaller.current();
        UUID consultationId = Uuids.require("id", id);
        Consultation consultation = consultations.get(caller, consultationId);
        List<Balance> balances = collation.balances(caller, consultationId);
        long opinions = balances.stream().mapToLong(Balance::opinions).sum();
        long decided = balances.stream().mapToLong(Balance::decided).sum();
        System.out.println("Title     " + consultation.title());
        System.out.println("Stage     " + consultation.stage() + ", " + consultation.visibility());
        System.out.println("Deadline  " + consultation.deadline());
        System.out.println("Opinions  " + opinions + ", decided " + decided);
        System.out.println();
        ShellTable table = new ShellTable();
        table.column("Opinions").alignRight();
        table.column("Decided").alignRight();
        table.column("Adopted").alignRight();
        table.column("Partly").alignRight();
        table.column("Not").alignRight();
        table.column("Other").alignRight();
        table.column("Task");
        table.column("Contact point");
        List<Task> given = tasks.ofConsultation(caller, consultationId);
        balances.forEach(balance -> table.addRow().addContent(row(balance, given)));
        table.print(System.out);
        return null;
    }

    private static List<Object> row(Balance balance, List<Task> tasks) {
        long adopted = balance.decisions().getOrDefault(org.jianyan.consultation.Decision.ADOPTED, 0L);
        long partly = balance.decisions().getOrDefault(org.jianyan.consultation.Decision.PARTLY_ADOPTED, 0L);
        long not = balance.decisions().getOrDefault(org.jianyan.consultation.Decision.NOT_ADOPTED, 0L);
        String state = tasks.stream()
                .filter(task -> task.contactPointPath().equals(balance.contactPointPath()))
                .map(task -> task.state() + (task.overdue() ? ", overdue" : ""))
                .findFirst()
                .orElse("");
        return List.of(
                balance.opinions(),
                balance.decided(),
                adopted,
                partly,
                not,
                balance.decided() - adopted - partly - not,
                state,
                balance.contactPointName());
    }
}
