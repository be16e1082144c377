package org.jianyan.consultation;

import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Opinions: taking them in, reading them, answering. */
@ProviderType
public interface OpinionService {
    /**
     * Takes a submission by any collection method. What is acknowledged by a receipt is durable.
     *
     * @throws org.jianyan.commons.ValidationException with every fault of the form
     * @throws org.jianyan.commons.Conflict if the consultation takes no opinions at present
     */
    Receipt submit(Caller caller, UUID consultationId, NewSubmission submission, Optional<String> key);

    /** The opinions of a consultation that the caller may see, in the order of their arrival. */
    Page<Opinion> list(Caller caller, UUID consultationId, PageRequest page);

    /** What became of a submission; whoever has the code may ask. */
    Answer answer(String receipt);
}
