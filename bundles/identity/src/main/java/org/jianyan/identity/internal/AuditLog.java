package org.jianyan.identity.internal;

import java.time.Instant;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.AuditEntry;
import org.jianyan.identity.Caller;
import org.jianyan.identity.internal.jpa.AuditEntity;
import org.jianyan.identity.internal.jpa.IdentityStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class AuditLog implements Audit {
    private final JpaTemplate jpa;

    @Activate
    public AuditLog(@Reference(target = "(osgi.unit.name=identity)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    @Override
    public void record(Caller caller, Action action, String object) {
        jpa.tx(TransactionType.Required, em -> new IdentityStore(em)
                .add(new AuditEntity(Uuids.next(), Instant.now(), caller.name(), action.name(), object)));
    }

    @Override
    public Page<AuditEntry> list(Caller caller, PageRequest page) {
        caller.require(Action.AUDIT_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new IdentityStore(em).audit(page));
    }
}
