package org.jianyan.consultation.task;

/**
 * The leader's sign-off.
 *
 * @param report number of the version that was read
 * @param signedAs the leader's name
 */
public record NewSignature(Integer report, String signedAs) {}
