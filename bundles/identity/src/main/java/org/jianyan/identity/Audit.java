package org.jianyan.identity;

import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/** Who changed what, and when. */
@ProviderType
public interface Audit {
    /** Notes an act in the running transaction: it is kept if, and only if, the act is. */
    void record(Caller caller, Action action, String object);

    /** Newest last. */
    Page<AuditEntry> list(Caller caller, PageRequest page);
}
