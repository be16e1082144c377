package org.jianyan.consultation;

import java.util.List;

/**
 * A consultation on the latest version of a draft.
 *
 * @param draftId UUID
 * @param deadline ISO 8601 with offset, in the future
 * @param visibility PUBLIC, INVITED or CONFIDENTIAL
 * @param contactPointCodes the contact points asked
 * @param stage PREPARED, PUBLISHED or OPEN, which is meant if it is left out
 * @param needsApproval whether what one person decides another one has to approve; not, if it is left out
 */
public record NewConsultation(
        String draftId,
        String title,
        String deadline,
        String visibility,
        List<String> contactPointCodes,
        String stage,
        Boolean needsApproval) {
    public NewConsultation {
        contactPointCodes = contactPointCodes == null ? List.of() : List.copyOf(contactPointCodes);
    }

    /** One that is opened at once. */
    public NewConsultation(
            String draftId, String title, String deadline, String visibility, List<String> contactPointCodes) {
        this(draftId, title, deadline, visibility, contactPointCodes, null, null);
    }
}
