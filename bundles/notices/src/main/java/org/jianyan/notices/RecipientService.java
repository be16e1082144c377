package org.jianyan.notices;

import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Where organisations are told; each sees and sets its own and those below it. */
@ProviderType
public interface RecipientService {
    Page<Recipient> list(Caller caller, PageRequest page);

    /**
     * Adds a recipient.
     *
     * @throws org.jianyan.commons.Conflict if the organisation has it already
     */
    AddedRecipient add(Caller caller, NewRecipient recipient);

    /** Takes a recipient away; what is on its way to it is not sent any more. */
    void remove(Caller caller, UUID id);

    /** Sends a recipient a notice that tries it out. */
    void test(Caller caller, UUID id);
}
