package org.jianyan.consultation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.consultation.LedgerReport;
import org.jianyan.consultation.LedgerService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "consultation", name = "verify", description = "Verifies the ledger and names the first broken link")
public final class LedgerVerifyCommand implements Action {
    @Reference
    private LedgerService ledger;

    @Override
    public Object execute() {
        LedgerReport report = ledger.verify(ConsoleCaller.current());
        System.out.println("Entries  " + report.entries());
        System.out.println("Head     " + report.head());
        if (report.isIntact()) {
            System.out.println("The ledger is intact.");
        } else {
            LedgerReport.Fault fault = report.fault();
            System.out.println("BROKEN   at entry " + fault.position() + ": " + fault.problem() + " "
                    + (fault.kind() == null ? "" : fault.kind() + " " + fault.subject()));
        }
        return null;
    }
}
