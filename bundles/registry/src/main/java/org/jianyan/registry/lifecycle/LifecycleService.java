package org.jianyan.registry.lifecycle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.jianyan.registry.ContactPoint;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What becomes of contact points: commendation, urging, replacement, renewal, adjustment (articles 12 and 14 of the city's
 * rules). The platform notes what the Council of Chairpersons decided; it ends nothing by itself.
 */
@ProviderType
public interface LifecycleService {
    /**
     * Notes what is done.
     *
     * @throws org.jianyan.commons.Conflict if the act is not allowed now, saying which are
     */
    ContactPoint act(Caller caller, UUID contactPointId, NewPointEvent event);

    /** Oldest first. */
    List<PointEvent> events(Caller caller, UUID contactPointId);

    /**
     * Writes the letter of an event: commendation, urging notice, decision.
     *
     * @param format docx or pdf
     */
    void paper(Caller caller, UUID contactPointId, UUID eventId, String format, OutputStream out) throws IOException;

    /**
     * Writes the certificate that goes with the plaque.
     *
     * @param format docx or pdf
     * @throws org.jianyan.commons.Conflict if it has no plaque
     */
    void certificate(Caller caller, UUID contactPointId, String format, OutputStream out) throws IOException;
}
