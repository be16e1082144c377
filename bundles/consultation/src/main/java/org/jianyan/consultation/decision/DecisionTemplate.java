package org.jianyan.consultation.decision;

import java.util.UUID;
import org.jianyan.consultation.Decision;

/**
 * A decision with its reason as it is often given.
 *
 * @param organisationCode whose it is
 * @param reason may contain {@value NewDecision#PROVISION}
 */
public record DecisionTemplate(UUID id, String organisationCode, String title, Decision decision, String reason) {}
