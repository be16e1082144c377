package org.jianyan.consultation.summary;

import java.util.List;

/**
 * What a summary can be written from.
 *
 * @param points one for each group that a person has given a title, with its decisions and their reasons
 */
public record SummaryDraft(SummaryFigures figures, List<SummaryPoint> points) {
    public SummaryDraft {
        points = List.copyOf(points);
    }
}
