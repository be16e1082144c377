package org.jianyan.publicity;

/**
 * An explanation of a provision.
 *
 * @param provision how it is cited, or its UUID
 * @param text in plain words, at most 10,000 characters
 */
public record NewExplanation(String provision, String text) {}
