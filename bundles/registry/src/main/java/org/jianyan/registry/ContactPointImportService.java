package org.jianyan.registry;

import java.io.InputStream;
import java.util.List;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Takes over a list of contact points that were there before the platform. */
@ProviderType
public interface ContactPointImportService {
    /** The most rows of a list. */
    int MAX_ROWS = 2000;

    /** The titles of a list's columns, in the first row. */
    List<String> columns();

    /**
     * Establishes every contact point of a list, or none. Reading the same list again changes nothing.
     *
     * @param sheet xlsx, or csv in UTF-8 or GB18030
     * @throws org.jianyan.commons.ValidationException naming every fault by row and column
     */
    ImportReport read(Caller caller, InputStream sheet);

    /**
     * What became of a list.
     *
     * @param established how many were not there before
     * @param known how many were
     */
    record ImportReport(int established, int known) {}
}
