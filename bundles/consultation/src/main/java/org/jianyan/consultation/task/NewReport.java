package org.jianyan.consultation.task;

/**
 * What the contact point writes itself; the opinions are added from the ledger.
 *
 * @param overview how it worked
 * @param suggestions what it proposes
 */
public record NewReport(String overview, String suggestions) {}
