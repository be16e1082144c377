package org.jianyan.legislation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
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

    /** What a text is written as. */
    enum Format {
        /** One line for each heading, paragraph, item; UTF-8. */
        TXT("text/plain; charset=UTF-8"),
        /** Headings by level, articles in bold; UTF-8. */
        MD("text/markdown; charset=UTF-8");

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
