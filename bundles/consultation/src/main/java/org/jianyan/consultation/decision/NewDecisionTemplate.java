package org.jianyan.consultation.decision;

/**
 * A template to keep. One with the same title takes its place.
 *
 * @param organisationCode for whose consultations it is
 * @param title at most 60 characters
 * @param decision one of {@link org.jianyan.consultation.Decision}
 */
public record NewDecisionTemplate(String organisationCode, String title, String decision, String reason) {}
