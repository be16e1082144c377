package org.jianyan.consultation;

import java.util.UUID;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Full-text search in a consultation's opinions. It goes by an index that each node makes of the database by itself and that
 * may be some entries of the ledger behind; every answer says how many.
 */
@ProviderType
public interface SearchService {
    /**
     * Opinions that the caller may see: those with the words, the best first; without words in the order of their arrival.
     *
     * @throws org.jianyan.commons.ValidationException with every fault of the query
     * @throws org.jianyan.commons.Unavailable while the index cannot be opened
     */
    SearchHits search(Caller caller, UUID consultationId, OpinionQuery query, PageRequest page);

    /**
     * How many opinions there are for each value of each filter, all other filters and the words applied.
     *
     * @throws org.jianyan.commons.ValidationException with every fault of the query
     * @throws org.jianyan.commons.Unavailable while the index cannot be opened
     */
    SearchCounts counts(Caller caller, UUID consultationId, OpinionQuery query);

    /** How far this node's index is. */
    IndexState index(Caller caller);

    /** Begins this node's index anew; until it has caught up, searches find what it has. */
    void rebuild(Caller caller);
}
