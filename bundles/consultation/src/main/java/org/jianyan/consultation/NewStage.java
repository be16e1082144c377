package org.jianyan.consultation;

/**
 * A consultation's next stage.
 *
 * @param stage name of a {@link Stage}
 * @param reason required for a step back; may be empty or {@code null} otherwise
 */
public record NewStage(String stage, String reason) {}
