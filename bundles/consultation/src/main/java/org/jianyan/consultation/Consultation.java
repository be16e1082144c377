package org.jianyan.consultation;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/**
 * A request for opinions on one version of a draft (征求意见).
 *
 * @param organisationPath who asks
 * @param deadline opinions are taken until then
 * @param needsApproval whether what one person decides another one has to approve
 */
public record Consultation(
        UUID id,
        String title,
        UUID draftId,
        UUID versionId,
        String organisationPath,
        Stage stage,
        Visibility visibility,
        OffsetDateTime openedAt,
        OffsetDateTime deadline,
        boolean needsApproval) {
    public Consultation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(deadline, "deadline");
    }

    /** Whether opinions are taken at a moment. */
    public boolean takesOpinions(OffsetDateTime now) {
        return stage == Stage.OPEN && now.isBefore(deadline);
    }
}
