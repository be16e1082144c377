package org.jianyan.consultation.author;

import java.time.LocalDate;
import java.util.List;
import org.jianyan.consultation.Answer;
import org.jianyan.consultation.ContactDetails;
import org.jianyan.consultation.SubmittedForm;

/**
 * All that is kept of an author with a submission (Personal Information Protection Law, article 45).
 *
 * @param answer what was handed in, its place in the ledger and what became of it
 * @param form as it was filled in; {@code null} for a row of a spreadsheet, or after deletion
 * @param contact with its middle hidden, as the receipt code is all that is asked for; {@code null} if none is kept
 * @param contactUntil when that is deleted at the latest; {@code null} if none is kept
 * @param uses what it is kept for and who gets it, in Chinese
 */
public record AuthorRecord(
        Answer answer,
        SubmittedForm form,
        ContactDetails contact,
        LocalDate contactUntil,
        List<String> uses,
        List<Erasure> erasures) {
    public AuthorRecord {
        uses = List.copyOf(uses);
        erasures = List.copyOf(erasures);
    }
}
