package org.jianyan.consultation.shared;

import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What everybody may see of the opinions on a public consultation: how many there are, what several people have said,
 * which words they changed. Nothing tells who said it; what only one person has said is not shown.
 */
@ProviderType
public interface SharedOpinionService {
    /**
     * How many opinions there are by provision; some seconds behind what has come in.
     *
     * @throws org.jianyan.commons.NotFound if there is no such consultation, or it is not public
     */
    SharedCounts counts(Caller caller, UUID consultationId);

    /**
     * What others have said like a text, the most alike first, at most five; numbers that identify a person are hidden.
     *
     * @throws org.jianyan.commons.NotFound if there is no such consultation, or it is not public
     * @throws org.jianyan.commons.ValidationException with every fault of the input
     */
    List<SharedOpinion> similar(Caller caller, UUID consultationId, Likeness likeness);

    /**
     * The provisions that have other words in the newest version of the draft and on which opinions were adopted, wholly
     * or in part, in the order of the text; empty while there is no later version.
     *
     * @throws org.jianyan.commons.NotFound if there is no such consultation, it is not public, or its results were not
     *     published yet
     */
    List<ChangedWords> changes(Caller caller, UUID consultationId);
}
