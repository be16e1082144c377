package org.jianyan.publicity;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Work bulletins of the commission, districts and contact points. An organisation's bulletins are read by itself, by
 * those above it and by those below.
 */
@ProviderType
public interface BulletinService {
    /** Issues a bulletin and gives it the next number of its issuer and year. */
    Bulletin issue(Caller caller, NewBulletin bulletin, Optional<String> key);

    Bulletin get(Caller caller, UUID id);

    /** In the order of their issuing. */
    Page<Bulletin> list(Caller caller, PageRequest page);

    /** Writes the bulletin as docx. */
    void paper(Caller caller, UUID id, OutputStream out) throws IOException;
}
