package org.jianyan.consultation;

import java.util.List;

/**
 * A consultation to be opened on the latest version of a draft.
 *
 * @param draftId UUID
 * @param deadline ISO 8601 with offset, in the future
 * @param visibility PUBLIC or INVITED
 * @param contactPointCodes the contact points asked
 */
public record NewConsultation(
        String draftId, String title, String deadline, String visibility, List<String> contactPointCodes) {
    public NewConsultation {
        contactPointCodes = contactPointCodes == null ? List.of() : List.copyOf(contactPointCodes);
    }
}
