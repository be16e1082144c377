package org.jianyan.identity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.identity.Audit;
import org.jianyan.identity.AuditReport;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(
        scope = "identity",
        name = "audit-verify",
        description = "Follows the audit's chain and names the first broken link")
public final class AuditVerifyCommand implements Action {
    @Reference
    private Audit service;

    @Override
    public Object execute() {
        AuditReport report = service.verify(ConsoleCaller.current());
        System.out.println("Entries  " + report.entries());
        System.out.println("Head     " + report.head());
        System.out.println(
                report.isIntact()
                        ? "The audit is intact."
                        : "BROKEN   at entry " + report.fault().position() + ": "
                                + report.fault().problem());
        return null;
    }
}
