package org.jianyan.itests;

import java.io.OutputStream;
import java.util.List;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.AuditEntry;
import org.jianyan.identity.AuditQuery;
import org.jianyan.identity.AuditReport;
import org.jianyan.identity.Caller;

/** Remembers nothing: what is audited is tested elsewhere. */
final class NoAudit implements Audit {
    @Override
    public void record(Caller caller, Action action, String object) {}

    @Override
    public Page<AuditEntry> list(Caller caller, AuditQuery query, PageRequest page) {
        return new Page<>(List.of(), null);
    }

    @Override
    public AuditReport verify(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void export(Caller caller, AuditQuery query, String format, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
