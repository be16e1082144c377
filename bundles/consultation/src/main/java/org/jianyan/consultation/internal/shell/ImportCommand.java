package org.jianyan.consultation.internal.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.BatchReport;
import org.jianyan.consultation.BatchService;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.ConsoleFiles;

@Service
@Command(
        scope = "consultation",
        name = "import",
        description = "Takes the opinions of a spreadsheet of the folder import in the data directory")
public final class ImportCommand implements Action {
    @Reference
    private BatchService batches;

    @Argument(name = "id", description = "The consultation's id", required = true)
    @Completion(ConsultationCompleter.class)
    private String id;

    @Argument(index = 1, name = "point", description = "Code of the contact point that gathered them", required = true)
    private String point;

    @Argument(index = 2, name = "file", description = "Name of the file, xlsx or csv", required = true)
    private String file;

    @Override
    public Object execute() throws IOException {
        try (InputStream content = Files.newInputStream(ConsoleFiles.find(file))) {
            BatchReport report = batches.sheet(ConsoleCaller.current(), Uuids.require("id", id), point, content);
            report.refused().forEach(fault -> System.out.println(fault.field() + ": " + fault.message()));
            System.out.println(report.rows() + " rows: " + report.taken() + " taken, " + report.alreadyTaken()
                    + " taken before, "
                    + (report.rows() - report.taken() - report.alreadyTaken()) + " refused");
        }
        return null;
    }
}
