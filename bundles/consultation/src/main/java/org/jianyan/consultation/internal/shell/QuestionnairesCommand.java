package org.jianyan.consultation.internal.shell;

import java.util.UUID;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.Questionnaire;
import org.jianyan.consultation.QuestionnaireResults;
import org.jianyan.consultation.QuestionnaireService;
import org.jianyan.identity.Caller;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "consultation",
        name = "questionnaires",
        description = "Shows the questionnaires of a consultation and how often each answer was given")
public final class QuestionnairesCommand implements Action {
    @Reference
    private QuestionnaireService questionnaires;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Override
    public Object execute() {
        Caller caller = ConsoleCaller.current();
        UUID consultationId = Uuids.require("id", id);
        for (Questionnaire questionnaire : questionnaires.list(caller, consultationId)) {
            QuestionnaireResults results = questionnaires.results(caller, consultationId, questionnaire.id());
            System.out.println(questionnaire.title() + " " + questionnaire.id() + ": " + results.responses()
                    + " responses" + (questionnaire.isOpen() ? "" : ", closed"));
            ShellTable table = new ShellTable();
            table.column("Count").alignRight();
            table.column("Answer");
            table.column("Question");
            results.questions().forEach(question -> question.counts()
                    .forEach((answer, count) -> table.addRow().addContent(count, answer, question.title())));
            table.print(System.out);
        }
        return null;
    }
}
