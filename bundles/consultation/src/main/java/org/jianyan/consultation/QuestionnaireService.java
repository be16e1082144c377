package org.jianyan.consultation;

import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Questionnaires: closed answers become counts, free answers become opinions. */
@ProviderType
public interface QuestionnaireService {
    /**
     * Opens a questionnaire; it never changes afterwards.
     *
     * @throws org.jianyan.commons.ValidationException with every fault of the definition
     */
    Questionnaire open(Caller caller, UUID consultationId, NewQuestionnaire questionnaire);

    /** Takes no more answers. */
    Questionnaire close(Caller caller, UUID consultationId, UUID questionnaireId);

    /** The questionnaires of a consultation that the caller may see, in the order of their making. */
    List<Questionnaire> list(Caller caller, UUID consultationId);

    /** What was answered so far. */
    QuestionnaireResults results(Caller caller, UUID consultationId, UUID questionnaireId);
}
