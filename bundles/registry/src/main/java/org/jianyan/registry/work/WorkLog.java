package org.jianyan.registry.work;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jianyan.registry.spi.WorkLogEntry;

/**
 * A contact point's work log (台账) for a year.
 *
 * @param sources the domains it was told by; one that is stopped is not among them
 * @param entries by day
 */
public record WorkLog(
        UUID contactPointId, String code, String name, int year, List<String> sources, List<WorkLogEntry> entries) {
    public WorkLog {
        Objects.requireNonNull(contactPointId, "contactPointId");
        sources = List.copyOf(sources);
        entries = List.copyOf(entries);
    }
}
