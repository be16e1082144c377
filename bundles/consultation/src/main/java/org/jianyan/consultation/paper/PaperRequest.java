package org.jianyan.consultation.paper;

/**
 * Which paper is wanted.
 *
 * @param kind the name of a {@link PaperKind}
 * @param format one of its formats, such as docx
 * @param contactPointCode for the adoption table: whose opinions, {@code null} for everybody's
 * @param number for the letter: its number, such as 常人法函〔2026〕12号; may be left out
 * @param contact for the letter: whom to ask, and how; may be left out
 * @param questions for the letter: what is asked in particular, a line each; may be left out
 */
public record PaperRequest(
        String kind, String format, String contactPointCode, String number, String contact, String questions) {
    /** A paper without anything of its own. */
    public PaperRequest(String kind, String format) {
        this(kind, format, null, null, null, null);
    }
}
