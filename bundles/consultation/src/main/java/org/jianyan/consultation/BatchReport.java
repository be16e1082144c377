package org.jianyan.consultation;

import java.util.List;
import org.jianyan.commons.Violation;

/**
 * What became of a spreadsheet's rows.
 *
 * @param rows rows with content below the header
 * @param taken rows received now
 * @param alreadyTaken rows that an earlier sending had brought
 * @param refused every fault, by row and column; the rows named were not taken
 * @param receipts receipt codes of the rows taken, now or earlier
 */
public record BatchReport(int rows, int taken, int alreadyTaken, List<Violation> refused, List<RowReceipt> receipts) {
    public BatchReport {
        refused = List.copyOf(refused);
        receipts = List.copyOf(receipts);
    }

    /** A row's receipt code. */
    public record RowReceipt(int row, String receipt) {}
}
