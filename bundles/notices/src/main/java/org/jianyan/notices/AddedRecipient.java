package org.jianyan.notices;

/**
 * A recipient as it was added.
 *
 * @param secret by which the receiver knows that a notice is from this platform, shown this once; {@code null} for channels
 *     that sign nothing
 */
public record AddedRecipient(Recipient recipient, String secret) {}
