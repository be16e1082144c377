package org.jianyan.consultation.summary;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A summary as it was published.
 *
 * @param number counted from 1: one published anew takes the place of the one before
 * @param figures as they were when it was published
 */
public record PublishedSummary(
        UUID consultationId,
        String title,
        int number,
        String introduction,
        SummaryFigures figures,
        List<SummaryPoint> points,
        OffsetDateTime publishedAt) {
    public PublishedSummary {
        points = List.copyOf(points);
    }
}
