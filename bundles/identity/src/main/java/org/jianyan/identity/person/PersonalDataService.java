package org.jianyan.identity.person;

import java.util.List;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A person's access to, and deletion of, all that the domains keep, through whoever is responsible for it (Personal
 * Information Protection Law, articles 45 and 47). Every search and deletion is in the audit.
 */
@ProviderType
public interface PersonalDataService {
    /** What is kept, what for and how long. */
    List<RetentionRule> rules(Caller caller);

    /**
     * Everything that is kept of a person within the caller's scope; at most 500 records of each domain.
     *
     * @throws org.jianyan.commons.ValidationException if nothing is said to look for
     */
    List<PersonalRecord> find(Caller caller, Person person);

    /**
     * Deletes records, all or none.
     *
     * @throws org.jianyan.commons.ValidationException naming every one that there is not
     * @throws org.jianyan.commons.Conflict if one of them is still needed
     */
    void erase(Caller caller, NewPersonalErasure input);
}
