package org.jianyan.registry.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** What accounts have handed in, told by the domain that takes opinions in. Checks no rights. */
@ConsumerType
public interface CollectionActivity {
    /**
     * By account name; those that handed nothing in are left out.
     *
     * @param to the first moment after the span
     */
    Map<String, Collected> collected(Collection<String> accounts, Instant from, Instant to);

    /** @param lastOn the last day on which something was handed in */
    record Collected(long submissions, long opinions, LocalDate lastOn) {}
}
