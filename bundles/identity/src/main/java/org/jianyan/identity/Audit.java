package org.jianyan.identity;

import java.io.IOException;
import java.io.OutputStream;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who did what to what, when and from where: a chain of hashes whose end is sealed by a key outside the database, so that
 * nobody, an administrator included, changes it unseen.
 */
@ProviderType
public interface Audit {
    /**
     * Notes an act in the running transaction: it is kept if, and only if, the act is. It joins the chain within moments.
     *
     * @param object what was acted on, kind and identifier, at most 200 characters, never a text or personal data
     */
    void record(Caller caller, Action action, String object);

    /**
     * Entries that an auditor asks for, newest last, by position: those of accounts within its scope, of those above it,
     * who may act there, and of the public.
     */
    Page<AuditEntry> list(Caller caller, AuditQuery query, PageRequest page);

    /** Follows the chain from its beginning. */
    AuditReport verify(Caller caller);

    /**
     * Writes the entries asked for as a table, each with its hash, in constant memory; the stream stays open. That they
     * were taken along is itself an entry.
     *
     * @param format xlsx, csv, docx or pdf
     */
    void export(Caller caller, AuditQuery query, String format, OutputStream out) throws IOException;
}
