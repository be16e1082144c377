package org.jianyan.consultation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.Provision;
import org.osgi.annotation.versioning.ProviderType;

/** Consultations; what they ask of contact points is in {@code org.jianyan.consultation.task}. */
@ProviderType
public interface ConsultationService {
    /**
     * Prepares, publishes or opens a consultation. Each contact point has its task as soon as it is published.
     *
     * @param key the client's idempotency key
     */
    Consultation create(Caller caller, NewConsultation consultation, Optional<String> key);

    /** @throws org.jianyan.commons.NotFound also if the caller may not see it; one being prepared is seen by its owner alone */
    Consultation get(Caller caller, UUID id);

    /** Those the caller may see. */
    Page<Consultation> list(Caller caller, PageRequest page);

    /** Those that anybody may hand in opinions to at present, the newest first, at most 100. */
    List<OpenConsultation> open();

    /**
     * One that is open.
     *
     * @param organisation name of whose it is
     */
    record OpenConsultation(Consultation consultation, String organisation) {}

    /** The text on which opinions are asked, in reading order. */
    List<Provision> provisions(Caller caller, UUID id);
}
