package org.jianyan.consultation;

import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Opinions folded into distinct texts and gathered in groups; people correct what the program suggests. */
@ProviderType
public interface GroupService {
    /** Submissions, distinct texts, groups. */
    GroupingSummary summary(Caller caller, UUID consultationId);

    /**
     * Groups, the largest first.
     *
     * @param provision a provision's identifier or citation, 全文 for the whole text, {@code null} for all
     */
    Page<OpinionGroup> groups(Caller caller, UUID consultationId, String provision, PageRequest page);

    /**
     * Groups that are, look like, or were found not to be, one letter sent by many, the largest first.
     *
     * @param mark one of {@link CampaignMark}
     */
    Page<OpinionGroup> campaigns(Caller caller, UUID consultationId, String mark, PageRequest page);

    /** @throws org.jianyan.commons.NotFound if there is none */
    OpinionGroup group(Caller caller, UUID consultationId, UUID groupId);

    /** The distinct texts in a group, with what differs from its first marked. */
    Page<OpinionText> texts(Caller caller, UUID consultationId, UUID groupId, PageRequest page);

    /** Every opinion in a group, as it was handed in. */
    Page<Opinion> opinions(Caller caller, UUID consultationId, UUID groupId, PageRequest page);

    /**
     * Merges, moves, titles, marks or classifies.
     *
     * @throws org.jianyan.commons.ValidationException with every fault
     */
    GroupChange change(Caller caller, UUID consultationId, NewGroupChange change);

    /** What people changed, the last first. */
    Page<GroupChange> changes(Caller caller, UUID consultationId, PageRequest page);

    /**
     * Undoes a change; what joined its groups since stays where it is.
     *
     * @throws org.jianyan.commons.Conflict if it was undone before, or one of its groups was changed later
     */
    GroupChange undo(Caller caller, UUID consultationId, UUID changeId);

    /** Stops grouping, or lets it go on where it stopped. */
    void stop(Caller caller, boolean stopped);
}
