package org.jianyan.publicity;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the public reads of a campaign.
 *
 * @param activities number by form
 * @param audience people counted at activities; the figures of reach are other people's counts and are never added to it
 */
public record PublicityPage(
        UUID id,
        String title,
        String lawTitle,
        LocalDate inForceFrom,
        String organisationName,
        String summary,
        LocalDate startsOn,
        LocalDate endsOn,
        OffsetDateTime publishedAt,
        List<Explanation> explanations,
        List<Material> materials,
        Map<ActivityForm, Long> activities,
        long audience,
        List<ReachFigure> reach) {
    public PublicityPage {
        explanations = List.copyOf(explanations);
        materials = List.copyOf(materials);
        activities = Map.copyOf(activities);
        reach = List.copyOf(reach);
    }

    /** A figure with its source. */
    public record ReachFigure(String channel, String measure, int number, LocalDate measuredOn, String source) {}
}
