package org.jianyan.registry.spi;

import java.util.function.Consumer;
import org.jianyan.commons.Title;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a domain knows of contact points' work, for the work log (台账). Register one as a Declarative Services component.
 *
 * <p>It is asked outside transactions, once rights were checked, and tells what happened from its own records: nobody
 * writes the log by hand.
 */
@ConsumerType
public interface WorkLogSource {
    /** The domain, as the log names it. */
    Title title();

    /** Tells all that happened, in any order, without names or contact details of the public. */
    void tell(WorkYear year, Consumer<WorkLogEntry> reader);
}
