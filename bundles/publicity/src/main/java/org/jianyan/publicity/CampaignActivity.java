package org.jianyan.publicity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** An activity of a campaign, as reported by who held it. */
public record CampaignActivity(
        UUID id,
        UUID campaignId,
        String organisationPath,
        String organisationName,
        ActivityForm form,
        String topic,
        String place,
        OffsetDateTime heldAt,
        String speaker,
        String audience,
        int audienceCount,
        int handedOut,
        String summary,
        String reportedBy,
        OffsetDateTime reportedAt,
        List<NewActivity.Question> questions,
        List<Photo> photos) {
    public CampaignActivity {
        questions = List.copyOf(questions);
        photos = List.copyOf(photos);
    }

    /** A photo; its file is an attachment. */
    public record Photo(UUID id, UUID attachmentId, String caption) {}
}
