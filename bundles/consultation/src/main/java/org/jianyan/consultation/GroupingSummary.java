package org.jianyan.consultation;

/**
 * How many submissions became how many distinct texts and groups: N → M → K, each step with its originals.
 *
 * @param submissions grouped so far
 * @param opinions in them
 * @param texts that differ in more than spaces and punctuation
 * @param groups of texts worded alike
 * @param campaigns groups that are, or look like, one letter sent by many
 * @param waiting entries of the ledger, of whatever kind and consultation, that were not looked at yet
 * @param isStopped whether grouping was stopped
 */
public record GroupingSummary(
        long submissions, long opinions, long texts, long groups, long campaigns, long waiting, boolean isStopped) {}
