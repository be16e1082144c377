package org.jianyan.consultation;

import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Takes consultations through their stages. */
@ProviderType
public interface StageService {
    /**
     * Takes a consultation to a stage that may follow the one it is in; to the one it is in changes nothing.
     *
     * @throws org.jianyan.commons.Conflict if it may not follow: {@link Stage#next()}; if it is to be opened and its deadline
     *     has passed; if it is to be answered or archived and an opinion has no decision
     * @throws org.jianyan.commons.ValidationException if there is no such stage, or a reason is wanting
     */
    Consultation move(Caller caller, UUID id, NewStage stage);

    /** Ends the taking of opinions. Closing again changes nothing. */
    Consultation close(Caller caller, UUID id);

    /**
     * Sets the deadline; of one that is closed, so that it can be opened again.
     *
     * @throws org.jianyan.commons.Conflict if its opinions are being studied already
     */
    Consultation extend(Caller caller, UUID id, NewDeadline deadline);

    /** What was changed, oldest first. */
    List<ConsultationChange> changes(Caller caller, UUID id);
}
