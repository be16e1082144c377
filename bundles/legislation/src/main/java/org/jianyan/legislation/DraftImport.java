package org.jianyan.legislation;

/**
 * A text to be imported as the first version of a draft.
 *
 * @param organisationCode whose draft it is, for example 320400
 * @param title the draft's title; the text's own first line if none is given
 * @param label the version's label, for example 征求意见稿
 * @param text plain text or Markdown, at most 2,000,000 characters
 * @param acceptFaults imports the text although its numbering has gaps or repetitions
 * @param source a {@link DraftSource}, CITY if it is left out
 * @param sentBy who has sent it down, for example 全国人大常委会法工委; for PROVINCE and NATION, and only then
 */
public record DraftImport(
        String organisationCode,
        String title,
        String label,
        String text,
        boolean acceptFaults,
        String source,
        String sentBy) {
    /** The city's own. */
    public DraftImport(String organisationCode, String title, String label, String text, boolean acceptFaults) {
        this(organisationCode, title, label, text, acceptFaults, null, null);
    }
}
