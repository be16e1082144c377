package org.jianyan.consultation.paper;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Writes official papers out of what is kept. */
@ProviderType
public interface PaperService {
    /** A consultation's paper. */
    default Paper paper(Caller caller, UUID consultationId, PaperRequest request) {
        return paper(caller, consultationId, request, UnaryOperator.identity());
    }

    /**
     * A consultation's paper with what people wrote passed through a filter first.
     *
     * @param written applied to every text, reason, wording and kind of author
     * @throws org.jianyan.commons.ValidationException if there is no such paper, or not in this format
     */
    Paper paper(Caller caller, UUID consultationId, PaperRequest request, UnaryOperator<String> written);

    /**
     * The record of a symposium, a hearing, a visit or whatever else was handed in by a form.
     *
     * @param format docx or pdf
     * @throws org.jianyan.commons.NotFound if it was not handed in by a form, or the caller may not see it
     */
    Paper record(Caller caller, UUID submissionId, String format);
}
