package org.jianyan.consultation;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** What comes with submissions besides opinions: files, and how to reach the author. */
@ProviderType
public interface SubmissionService {
    /**
     * Adds a file to a submission, while opinions are taken. The same content is kept once. Whoever has the receipt code of a
     * submission of the public may; one for a contact point needs the right to hand in for it.
     *
     * @param receipt the submission's receipt code
     * @throws org.jianyan.commons.ValidationException if the file is empty, too large, nameless or of a type not taken, or
     *     there are too many
     * @throws org.jianyan.commons.Conflict if the consultation is closed
     */
    Attached attach(Caller caller, String receipt, String fileName, InputStream content);

    /**
     * The files of a submission, in the order of their arrival.
     *
     * @throws org.jianyan.commons.Forbidden if one of its opinions is hidden from the caller
     */
    List<Attached> attachments(Caller caller, UUID submissionId);

    /** A file of a submission; who may list it may read it. */
    File attachment(Caller caller, UUID submissionId, UUID attachedId);

    /**
     * What was filled in and by which form, also of a method that is gone; who may list the files may read it.
     *
     * @throws org.jianyan.commons.NotFound if it was not handed in by a form, as a row of a spreadsheet
     */
    SubmittedForm form(Caller caller, UUID submissionId);

    /**
     * How to reach the author. Every reading is in the audit.
     *
     * @throws org.jianyan.commons.NotFound if the author left nothing, or took it back
     */
    ContactDetails contact(Caller caller, UUID submissionId);

    /** Deletes how to reach the author, on the word of whoever has the receipt code; opinions and ledger stay as they are. */
    void forgetContact(Caller caller, String receipt);

    /** The same for the commission, when the author asks it to. */
    void forgetContact(Caller caller, UUID submissionId);

    /** A file with its content. */
    record File(Attached file, byte[] content) {}
}
