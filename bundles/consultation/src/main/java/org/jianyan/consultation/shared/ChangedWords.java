package org.jianyan.consultation.shared;

import java.util.List;
import org.jianyan.consultation.decision.Adoption;

/**
 * A provision before and after opinions were adopted on it.
 *
 * @param beforeLabel how it was cited
 * @param afterLabel how it is cited in the newest version; {@code null} if it is gone
 * @param after its words there, those that are new marked
 * @param adopted how many opinions on it were adopted, wholly or in part
 */
public record ChangedWords(
        String beforeLabel, String before, String afterLabel, List<Adoption.Part> after, long adopted) {
    public ChangedWords {
        after = List.copyOf(after);
    }
}
