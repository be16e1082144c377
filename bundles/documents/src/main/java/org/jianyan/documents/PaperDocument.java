package org.jianyan.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** An official paper: a title and what stands below it. */
public record PaperDocument(String title, List<Block> blocks) {
    public PaperDocument {
        blocks = List.copyOf(blocks);
    }

    /** The letterhead, if it is a letter. */
    Optional<Letterhead> letterhead() {
        return blocks.stream()
                .limit(1)
                .filter(Letterhead.class::isInstance)
                .map(Letterhead.class::cast)
                .findFirst();
    }

    /** A part of a paper. */
    public sealed interface Block
            permits Letterhead,
                    Heading,
                    Centred,
                    Led,
                    Salutation,
                    Paragraph,
                    Closing,
                    Fields,
                    Table,
                    LongTable,
                    MarkedTable,
                    NewPage,
                    Picture,
                    Chart {}

    /**
     * The head of an official letter (GB/T 9704-2012, 10.1): who sends it, in red above a double line, and its number at the
     * right. Stands above the title, as the first block only; the first page has no number then.
     */
    public record Letterhead(String issuer, String number) implements Block {}

    /** @param level 1 or 2 */
    public record Heading(int level, String text) implements Block {}

    /** A line in the middle: the title of a chapter, or a note below the paper's own title. */
    public record Centred(String text, boolean isHeading) implements Block {}

    /** Running text whose first words stand out, such as the number of an article. */
    public record Led(String lead, String text) implements Block {}

    /** Whom the paper is for, from the margin on. */
    public record Salutation(String text) implements Block {}

    /** Running text; a line break begins a new paragraph. */
    public record Paragraph(String text) implements Block {}

    /** Lines at the right: who signs, and when. */
    public record Closing(List<String> lines) implements Block {
        public Closing {
            lines = List.copyOf(lines);
        }
    }

    /** A form of two columns. */
    public record Fields(List<Field> fields) implements Block {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** A line of a form. */
    public record Field(String label, String text) {}

    /** A table within the paper. */
    public record Table(List<TableDocument.Column> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A table of any length.
     *
     * @param rows one text per column; read once, so that constant memory is needed
     */
    public record LongTable(List<TableDocument.Column> columns, Iterable<List<String>> rows) implements Block {
        public LongTable {
            columns = List.copyOf(columns);
        }
    }

    /** A table in whose cells some words stand out. */
    public record MarkedTable(List<TableDocument.Column> columns, List<List<List<Words>>> rows) implements Block {
        public MarkedTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** What follows begins on a page of its own, as an annex does (GB/T 9704-2012, 7.4). */
    public record NewPage() implements Block {}

    /** Bars from top to bottom, each with its number. */
    public record Chart(String title, List<Bar> bars) implements Block {
        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /** A bar of a chart. */
    public record Bar(String label, long value) {}

    /** Some words of a text, and whether they are as before. */
    public record Words(String text, Mark mark) {}

    /** How words stand out: what is gone is struck through, what is new is bold and underlined. */
    public enum Mark {
        NONE,
        GONE,
        NEW
    }

    /** A picture with its size in pixels; made by {@link #read}, which looks at no more than the file's head. */
    public record Picture(String caption, byte[] content, boolean isPng, int width, int height) implements Block {
        /** A picture out of a file's bytes, empty if they are no JPEG or PNG. */
        public static Optional<Picture> read(String caption, byte[] content) {
            try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
                Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
                if (!readers.hasNext()) {
                    return Optional.empty();
                }
                ImageReader reader = readers.next();
                try {
                    reader.setInput(in);
                    boolean png = reader.getFormatName().equalsIgnoreCase("png");
                    return Optional.of(new Picture(caption, content, png, reader.getWidth(0), reader.getHeight(0)));
                } finally {
                    reader.dispose();
                }
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Picture picture && Arrays.equals(content, picture.content);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(content);
        }
    }
}
