package org.jianyan.consultation;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Many submissions at once: by spreadsheet, or from a collector's device that was without a network. */
@ProviderType
public interface BatchService {
    /**
     * Takes the good rows of a spreadsheet and names the bad ones. Sending the file again takes nothing twice.
     *
     * @param file xlsx, or csv in UTF-8 or GB18030; columns as in {@link #columns()}
     */
    BatchReport sheet(Caller caller, UUID consultationId, String contactPointCode, InputStream file);

    /**
     * What {@link #sheet} would do with a file; nothing is taken. Receipts are those of rows that an earlier sending
     * brought.
     */
    BatchReport check(Caller caller, UUID consultationId, String contactPointCode, InputStream file);

    /** The titles of a spreadsheet's columns, in the order of the template. */
    List<String> columns();

    /**
     * Takes what a collector's device gathered. Each entry is kept by itself, once, however often and in whatever order
     * the device sends it; what was collected before the deadline is taken until the consultation is closed.
     */
    OfflineReport offline(Caller caller, UUID consultationId, OfflineBatch batch);
}
