package org.jianyan.consultation.internal.shell;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.consultation.ConsultationService;
import org.jianyan.consultation.NewConsultation;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "consultation", name = "open", description = "Opens a consultation on a draft")
public final class ConsultationOpenCommand implements Action {
    @Reference
    private ConsultationService consultations;

    @Argument(index = 0, name = "draft", description = "The draft's id", required = true)
    private String draft;

    @Argument(
            index = 1,
            name = "contactPoints",
            description = "Codes of the contact points asked",
            required = true,
            multiValued = true)
    private List<String> contactPoints;

    @Option(name = "--title", description = "The consultation's title", required = true)
    private String title;

    @Option(name = "--deadline", description = "ISO 8601 with offset; 30 days from now if left out")
    private String deadline = OffsetDateTime.now().plusDays(30).toString();

    @Option(name = "--invited-only", description = "Hides the consultation from the public")
    private boolean invitedOnly;

    @Option(name = "--confidential", description = "For the invited only, each reading recorded in the audit")
    private boolean confidential;

    @Option(name = "--stage", description = "PREPARED, PUBLISHED or OPEN")
    private String stage = "OPEN";

    @Option(name = "--two-people", description = "What one person decides another one has to approve")
    private boolean needsApproval;

    @Override
    public Object execute() {
        String visibility = confidential ? "CONFIDENTIAL" : invitedOnly ? "INVITED" : "PUBLIC";
        var opened = consultations.create(
                ConsoleCaller.current(),
                new NewConsultation(draft, title, deadline, visibility, contactPoints, stage, needsApproval),
                Optional.empty());
        System.out.println(opened.id() + " is " + opened.stage() + ", deadline " + opened.deadline());
        return null;
    }
}
