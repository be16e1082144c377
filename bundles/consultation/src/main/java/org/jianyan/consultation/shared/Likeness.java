package org.jianyan.consultation.shared;

/**
 * What somebody is about to say.
 *
 * @param provision on which, as it is cited: 第十四条第二款; {@code null} for the whole text
 * @param text at least two characters
 */
public record Likeness(String provision, String text) {}
