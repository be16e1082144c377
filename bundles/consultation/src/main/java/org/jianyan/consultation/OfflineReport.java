package org.jianyan.consultation;

import java.util.List;
import org.jianyan.commons.Violation;

/**
 * What became of a device's entries.
 *
 * @param taken entries received now
 * @param alreadyTaken entries that an earlier sending had brought
 * @param results entry by entry, in the order they were sent
 */
public record OfflineReport(int taken, int alreadyTaken, List<Result> results) {
    public OfflineReport {
        results = List.copyOf(results);
    }

    /**
     * What became of one entry.
     *
     * @param receipt its receipt code, {@code null} if it was refused
     * @param faults why it was refused; the device may send it again, corrected, under the same identifier
     */
    public record Result(String id, String receipt, List<Violation> faults) {
        public Result {
            faults = List.copyOf(faults);
        }
    }
}
