package org.jianyan.consultation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Opinions put in order for those who draft. */
@ProviderType
public interface CollationService {
    /** Counts by provision in the order of the text; provisions without an opinion are left out. */
    List<CollationEntry> collation(Caller caller, UUID consultationId);

    /** Counts by contact point; a contact point gets its own, the commission all. */
    List<Balance> balances(Caller caller, UUID consultationId);

    /**
     * Writes the collation table (意见建议汇总表) with constant memory.
     *
     * @param format xlsx or docx
     */
    default void table(Caller caller, UUID consultationId, String format, OutputStream out) throws IOException {
        table(caller, consultationId, format, UnaryOperator.identity(), out);
    }

    /**
     * Writes the collation table with what people wrote passed through a filter first.
     *
     * @param written applied to every text, reason and wording
     */
    void table(Caller caller, UUID consultationId, String format, UnaryOperator<String> written, OutputStream out)
            throws IOException;

    /** Checks what {@link #table} would check, before an answer is begun. */
    void requireTable(Caller caller, UUID consultationId, String format);
}
