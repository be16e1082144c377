package org.jianyan.persistence.internal;

import java.io.File;
import java.sql.SQLException;

/**
 * The room that an embedded database is never to use up. Derby does not survive a full disk: it ends its database, opens it
 * again only for reading, and sometimes waits for itself for ever while it ends it. So nothing is written any more while
 * less than this is free; what is being written then, at most one batch and a few files of 20 MB, has room enough.
 */
final class DiskReserve {
    static final long BYTES = 256L << 20;

    /** Insufficient resources: disk full (ISO 9075 class 53, as PostgreSQL says it). */
    static final String DISK_FULL = "53100";

    private final File directory;

    DiskReserve(String databaseName) {
        directory = new File(databaseName);
    }

    /** A database that is not there yet has no directory of its own. */
    boolean isKept() {
        File there = directory.getAbsoluteFile();
        while (!there.exists() && there.getParentFile() != null) {
            there = there.getParentFile();
        }
        return there.getUsableSpace() >= BYTES;
    }

    void check() throws SQLException {
        if (!isKept()) {
            throw new SQLException(
                    "less than " + (BYTES >> 20) + " MB are free on the disk of " + directory + ": nothing is written",
                    DISK_FULL);
        }
    }
}
