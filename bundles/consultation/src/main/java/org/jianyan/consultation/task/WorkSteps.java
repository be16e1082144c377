package org.jianyan.consultation.task;

import java.util.List;

/**
 * The steps that an organisation has set for the contact points at and below it; those nearest to a contact point count.
 *
 * @param organisationCode whose they are, as GB/T 2260 or the contact point's code
 */
public record WorkSteps(String organisationCode, List<WorkStep> steps) {
    public WorkSteps {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }
}
