package org.jianyan.registry.work;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Requests of contact points for materials and people, answered by the commission or the district (articles 13 and 14). */
@ProviderType
public interface SupportService {
    /** In the order of their asking. */
    Page<SupportRequest> list(Caller caller, PageRequest page);

    SupportRequest get(Caller caller, UUID id);

    /** The same key is taken once. */
    SupportRequest ask(Caller caller, SupportRequest.New request, Optional<String> key);

    /** @throws org.jianyan.commons.Conflict if it is answered already, unless the answer is the same */
    SupportRequest answer(Caller caller, UUID id, SupportRequest.Answer answer);

    /** Adds a file: the contact point to its request, who answers to the answer. */
    WorkFile addFile(Caller caller, UUID id, String fileName, InputStream content);

    WorkFile.Content file(Caller caller, UUID id, UUID fileId);
}
