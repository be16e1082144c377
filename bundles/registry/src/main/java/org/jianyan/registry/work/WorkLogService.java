package org.jianyan.registry.work;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Work logs that write themselves from what the domains have recorded. */
@ProviderType
public interface WorkLogService {
    WorkLog get(Caller caller, UUID contactPointId, int year);

    /**
     * Writes the log as a table.
     *
     * @param format xlsx, docx, pdf or csv
     */
    void table(Caller caller, UUID contactPointId, int year, String format, OutputStream out) throws IOException;
}
