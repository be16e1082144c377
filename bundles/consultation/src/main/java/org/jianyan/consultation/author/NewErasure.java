package org.jianyan.consultation.author;

import java.util.List;

/**
 * What is to be deleted of a submission.
 *
 * @param ground an {@link ErasureGround}
 * @param reason in words, without personal data
 * @param opinionIds those of the person who asks, where several spoke; none for the whole submission. The form they were
 *     handed in by, the files with it and the contact details go in either case
 */
public record NewErasure(String ground, String reason, List<String> opinionIds) {
    public NewErasure {
        opinionIds = opinionIds == null ? List.of() : List.copyOf(opinionIds);
    }
}
