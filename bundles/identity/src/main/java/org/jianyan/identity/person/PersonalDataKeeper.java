package org.jianyan.identity.person;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ConsumerType;

/** The personal data of one domain, registered as a service. It checks the caller's scope itself. */
@ConsumerType
public interface PersonalDataKeeper {
    /** What it keeps; no other domain keeps these kinds. */
    Set<PersonalDataKind> kinds();

    /**
     * What it keeps of a person within the caller's scope, with {@link org.jianyan.identity.Action#PERSONAL_DATA_READ}.
     *
     * @param limit most records to tell
     */
    List<PersonalRecord> find(Caller caller, Person person, int limit);

    /**
     * Deletes a record within the caller's scope, with {@link org.jianyan.identity.Action#PERSONAL_DATA_ERASE}, in the running
     * transaction.
     *
     * @param reason in words, without personal data
     * @return whether there is such a record
     * @throws org.jianyan.commons.Conflict if it is still needed, saying what has to be done first
     */
    boolean erase(Caller caller, PersonalDataKind kind, UUID id, String reason);

    /**
     * Deletes what has been kept long enough, in a transaction of its own.
     *
     * @param before the beginning of the kind's period for what may go
     * @param limit most records at a time
     * @return how many were deleted; fewer than the limit says that none is left
     */
    int expire(PersonalDataKind kind, Instant before, int limit);
}
