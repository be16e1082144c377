package org.jianyan.consultation.summary;

import java.util.List;

/**
 * A summary to publish. What identifies a person is refused: numbers of telephones, identity and bank cards, e-mail addresses,
 * and the names that authors and records of activities have left in this consultation.
 *
 * @param introduction at most 5,000 characters
 * @param points 1 to 500
 * @param noNames words that somebody left as a name and that are none in this text, such as 居民
 */
public record NewSummary(String introduction, List<SummaryPoint> points, List<String> noNames) {
    public NewSummary {
        points = points == null ? List.of() : List.copyOf(points);
        noNames = noNames == null ? List.of() : List.copyOf(noNames);
    }
}
