package org.jianyan.legislation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianyan.commons.Violation;
import org.jianyan.documents.PaperDocument.Words;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Writes a version's text as a document. */
@ProviderType
public interface TextService {
    /**
     * The text of a version, ready to be written.
     *
     * @throws org.jianyan.commons.NotFound if the draft has no such version
     */
    Text text(Caller caller, UUID draftId, UUID versionId, Format format);

    /**
     * Two versions side by side, article by article, what differs marked by word (对照表).
     *
     * @param format {@link Format#HTML}, {@link Format#DOCX}, {@link Format#PDF}, or {@link Format#TXT} for what differs alone
     * @throws org.jianyan.commons.NotFound if the draft has no such version
     */
    Text comparison(Caller caller, UUID draftId, UUID from, UUID to, Format format);

    /**
     * As {@link #comparison}, to be shown; without a check of rights, for domains that have checked their own.
     *
     * @throws org.jianyan.commons.ValidationException if the second version is not later than the first
     */
    List<ComparedText> compared(UUID draftId, UUID from, UUID to);

    /**
     * A heading or an article in two versions.
     *
     * @param before its words in the earlier version, those that are gone marked; empty if it is new
     * @param after its words in the later version, those that are new marked; empty if it was deleted
     * @param remark what became of it, empty if nothing did
     */
    record ComparedText(List<Words> before, List<Words> after, String remark) {
        public ComparedText {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * Reads a file without keeping anything, so that its text and its faults can be looked at before it is imported.
     *
     * @param file docx, Akoma Ntoso 3.0, or plain text or Markdown in UTF-8, UTF-16 with a byte order mark or GB18030; at most 2,000,000
     *     characters
     * @throws org.jianyan.commons.ValidationException if it is of another kind, damaged or too large
     */
    Reading read(Caller caller, InputStream file) throws IOException;

    /**
     * What was read out of a file.
     *
     * @param text what to import: each paragraph a line, tables row by row
     * @param counts how many units of each kind there are
     * @param faults what is not as it should be, by line of the text
     */
    record Reading(String title, String text, Map<ProvisionKind, Long> counts, List<Violation> faults) {
        public Reading {
            counts = Map.copyOf(counts);
            faults = List.copyOf(faults);
        }
    }

    /** What a text is written as. */
    enum Format {
        /** One line for each heading, paragraph, item; UTF-8. */
        TXT("text/plain; charset=UTF-8"),
        /** Headings by level, articles in bold; UTF-8. */
        MD("text/markdown; charset=UTF-8"),
        /** A page of its own; every article has its number as identifier. */
        HTML("text/html; charset=UTF-8"),
        /** Akoma Ntoso 3.0 (OASIS LegalDocML). */
        XML("application/akn+xml; charset=UTF-8"),
        /** In the layout of GB/T 9704. */
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        /** The same to be printed, where the server has fonts. */
        PDF("application/pdf");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** @param content writes the document; rights were checked before */
    record Text(String mediaType, Content content) {}

    /** A document that is written when it is asked for. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }
}
