package org.jianyan.consultation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.Provision;
import org.osgi.annotation.versioning.ProviderType;

/** Consultations and the tasks they give to contact points. */
@ProviderType
public interface ConsultationService {
    /**
     * Opens a consultation and gives each contact point its task.
     *
     * @param key the client's idempotency key
     */
    Consultation open(Caller caller, NewConsultation consultation, Optional<String> key);

    /** Ends the taking of opinions. Closing again changes nothing. */
    Consultation close(Caller caller, UUID id);

    /** @throws org.jianyan.commons.NotFound also if the caller may not see it */
    Consultation get(Caller caller, UUID id);

    /** Those the caller may see. */
    Page<Consultation> list(Caller caller, PageRequest page);

    /** The text on which opinions are asked, in reading order. */
    List<Provision> provisions(Caller caller, UUID id);

    /** Tasks of the contact points in the caller's scope. */
    Page<Task> tasks(Caller caller, PageRequest page);

    /** A contact point takes its task on. Accepting again changes nothing. */
    Task accept(Caller caller, UUID taskId);

    /** All tasks of a consultation that the caller may see, by contact point. */
    List<Task> tasksOf(Caller caller, UUID id);
}
