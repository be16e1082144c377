package org.jianyan.consultation.author;

import java.util.UUID;
import org.jianyan.consultation.ContactDetails;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What an author may ask for (Personal Information Protection Law, articles 44 to 47). The receipt code is the author's
 * word; who has lost it asks the commission. Opinions cannot be corrected, for they are in the ledger: a correction is
 * handed in anew, and the former words deleted.
 */
@ProviderType
public interface AuthorService {
    /** @throws org.jianyan.commons.NotFound if the receipt code was never given */
    AuthorRecord record(String receipt);

    /**
     * Says anew how to be reached, or for the first time.
     *
     * @throws org.jianyan.commons.ValidationException naming every fault
     * @throws org.jianyan.commons.Conflict if the submission was deleted
     */
    void correctContact(Caller caller, String receipt, ContactDetails contact);

    /** The same for the commission, when the author asks it to. */
    void correctContact(Caller caller, UUID submissionId, ContactDetails contact);

    /**
     * Deletes what the public handed in: words, form, files and contact details, at once and for good, here and in the search
     * index. What remains is that there was an opinion on a provision and what was decided on it, so that counts stay true.
     *
     * @throws org.jianyan.commons.Conflict if it came through a contact point, where others may have spoken as well: that is
     *     for the commission
     */
    Erasure erase(Caller caller, String receipt);

    /**
     * The same on the word of whoever is responsible for the consultation.
     *
     * @throws org.jianyan.commons.ValidationException naming every fault
     */
    Erasure erase(Caller caller, UUID submissionId, NewErasure input);
}
