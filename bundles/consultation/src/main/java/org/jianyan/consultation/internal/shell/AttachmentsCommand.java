package org.jianyan.consultation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.SubmissionService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "consultation", name = "attachments", description = "Shows the files that came with a submission")
public final class AttachmentsCommand implements Action {
    @Reference
    private SubmissionService submissions;

    @Argument(name = "submission", description = "The submission's id", required = true)
    private String submission;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Name");
        table.column("Type");
        table.column("Bytes").alignRight();
        table.column("SHA-256");
        table.column("Attached");
        submissions
                .attachments(ConsoleCaller.current(), Uuids.require("submission", submission))
                .forEach(file -> table.addRow()
                        .addContent(file.name(), file.mediaType(), file.size(), file.sha256(), file.attachedAt()));
        table.print(System.out);
        return null;
    }
}
