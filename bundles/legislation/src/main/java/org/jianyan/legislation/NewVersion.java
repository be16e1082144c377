package org.jianyan.legislation;

/**
 * A text to be added as the next version of a draft.
 *
 * @param label the version's label, for example 公布稿
 * @param text plain text or Markdown, at most 2,000,000 characters
 * @param inForceFrom ISO 8601 date from which the text is law; none for a draft
 * @param acceptFaults adds the text although its numbering has gaps or repetitions
 */
public record NewVersion(String label, String text, String inForceFrom, boolean acceptFaults) {}
