package org.jianyan.consultation;

import java.util.List;
import java.util.Map;

/**
 * What a collector's device gathered without a network.
 *
 * @param contactPointCode for which contact point
 * @param entries 1 to 500
 */
public record OfflineBatch(String contactPointCode, List<Entry> entries) {
    public OfflineBatch {
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    /**
     * One submission.
     *
     * @param id made by the device, a UUID, by which it is known again
     * @param collectedAt ISO 8601 moment with offset
     * @param method a collection method's id
     * @param form as the method's schema asks
     */
    public record Entry(String id, String collectedAt, String method, Map<String, Object> form) {}
}
