package org.jianyan.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;

/** The formats that tables and papers are written in. */
public enum Format {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Docx::write, Docx::write),
    PDF("application/pdf", Pdf::write, Pdf::write),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Xlsx::write, null),
    CSV("text/csv; charset=UTF-8", Csv::write, null);

    /** Those of tables. */
    public static final List<Format> TABLES = List.of(XLSX, DOCX, PDF, CSV);
    /** Those of papers. */
    public static final List<Format> PAPERS = List.of(DOCX, PDF);

    private final String mediaType;
    private final Writing<TableDocument> table;
    private final Writing<PaperDocument> paper;

    Format(String mediaType, Writing<TableDocument> table, Writing<PaperDocument> paper) {
        this.mediaType = mediaType;
        this.table = table;
        this.paper = paper;
    }

    private interface Writing<D> {
        void write(D document, OutputStream out) throws IOException;
    }

    /** Its name in addresses and at the end of file names, such as docx. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type (RFC 6838) of what is written. */
    public String mediaType() {
        return mediaType;
    }

    /** The one with this {@link #id}. */
    public static Optional<Format> of(String id) {
        return Stream.of(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    /**
     * The one that is asked for, if it can be written here.
     *
     * @param id its {@link #id}
     * @param offered those that the document is written in
     * @throws ValidationException if it is none of them, or PDF where no font {@link Pdf#isAvailable}
     */
    public static Format require(String id, List<Format> offered) {
        Format format = known(id, offered);
        format.requireFonts();
        return format;
    }

    /**
     * The one that is asked for, whether it can be written here or not.
     *
     * @throws ValidationException if it is none of those offered
     */
    public static Format known(String id, List<Format> offered) {
        return of(id).filter(offered::contains)
                .orElseThrow(() -> new ValidationException(new Violation(
                        "format",
                        "unknown",
                        "应为 " + offered.stream().map(Format::id).collect(Collectors.joining("、")) + " 之一，收到：" + id)));
    }

    /** @throws ValidationException for PDF where no font {@link Pdf#isAvailable} */
    public void requireFonts() {
        if (this == PDF && !Pdf.isAvailable()) {
            throw new ValidationException(new Violation("format", "unavailable", Pdf.LACKING));
        }
    }

    /** Writes the table row by row; the stream stays open. */
    public void write(TableDocument document, OutputStream out) throws IOException {
        table.write(document, out);
    }

    /**
     * Writes the paper; the stream stays open.
     *
     * @throws UnsupportedOperationException in XLSX and CSV, which hold tables only
     */
    public void write(PaperDocument document, OutputStream out) throws IOException {
        if (paper == null) {
            throw new UnsupportedOperationException("a paper is no " + id());
        }
        paper.write(document, out);
    }
}
