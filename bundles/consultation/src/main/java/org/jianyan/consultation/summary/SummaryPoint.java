package org.jianyan.consultation.summary;

/**
 * One point of a summary, in the commission's words: never an author's own, which may hold what identifies somebody.
 *
 * @param provision that it is about, empty for the whole text
 * @param said what was said
 * @param done what was done
 * @param why the reason
 * @param opinions how many opinions said so
 */
public record SummaryPoint(String provision, String said, String done, String why, int opinions) {}
