package org.jianyan.identity.internal.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.identity.Audit;
import org.jianyan.identity.AuditQuery;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.ConsoleFiles;

@Service
@Command(
        scope = "identity",
        name = "audit-export",
        description = "Writes the audit into the folder export of the data directory")
public final class AuditExportCommand implements Action {
    @Reference
    private Audit service;

    @Argument(name = "format", description = "xlsx, csv, docx or pdf", required = true)
    private String format;

    @Override
    public Object execute() throws IOException {
        Path file = ConsoleFiles.create("audit." + format);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            service.export(ConsoleCaller.current(), AuditQuery.ALL, format, out);
        }
        System.out.println(file);
        return null;
    }
}
