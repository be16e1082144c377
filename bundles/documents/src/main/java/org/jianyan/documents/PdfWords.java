package org.jianyan.documents;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.FontSelector;
import com.lowagie.text.pdf.PdfChunk;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jianyan.documents.Fonts.Chosen;
import org.jianyan.documents.Fonts.Face;
import org.jianyan.documents.PaperDocument.Mark;

/** The words of one PDF: in the fonts for them, broken where Chinese may be. */
final class PdfWords {
    private static final SplitCharacter LINES = new ChineseLines();

    private final Fonts fonts;
    private final Map<Chosen, BaseFont> opened = new HashMap<>();
    private final Map<Face, Map<Float, FontSelector>> selectors = new EnumMap<>(Face.class);
    private PdfWriter writer;

    PdfWords(Fonts fonts) {
        this.fonts = fonts;
    }

    void of(PdfWriter pdf) {
        writer = pdf;
    }

    /** How far above the page's lower edge the next line is, in points. */
    float position() {
        return writer.getVerticalPosition(false);
    }

    PdfTemplate template(float width, float height) {
        return writer.getDirectContent().createTemplate(width, height);
    }

    Phrase phrase(String text, Face face, float size) throws IOException {
        return phrase(text, face, size, Mark.NONE);
    }

    /** Words in the first font for this that has them; what no font has is a blank square of the first. */
    Phrase phrase(String text, Face face, float size, Mark mark) throws IOException {
        Phrase phrase = selector(face, size).process(text.replaceAll("[\\p{Cntrl}&&[^\n]]", " "));
        phrase.setFont(new Font(base(fonts.font(face)), size));
        for (Element element : phrase.getChunks()) {
            Chunk chunk = (Chunk) element;
            chunk.setSplitCharacter(LINES);
            if (mark == Mark.NEW) {
                chunk.setUnderline(0.6f, -size / 8);
                chunk.setTextRenderMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE, size / 40, null);
            } else if (mark == Mark.GONE) {
                chunk.setUnderline(0.6f, size / 3);
            }
        }
        return phrase;
    }

    private FontSelector selector(Face face, float size) throws IOException {
        Map<Float, FontSelector> ofFace = selectors.computeIfAbsent(face, none -> new HashMap<>());
        FontSelector selector = ofFace.get(size);
        if (selector == null) {
            selector = new FontSelector();
            for (Chosen font : fonts.fonts(face)) {
                selector.addFont(new Font(base(font), size));
            }
            ofFace.put(size, selector);
        }
        return selector;
    }

    private BaseFont base(Chosen font) throws IOException {
        BaseFont base = opened.get(font);
        if (base == null) {
            base = font.forPdf();
            opened.put(font, base);
        }
        return base;
    }

    /** The double line that ends a letter's first page, 20 mm above the paper's edge (GB/T 9704-2012, 10.1). */
    private static void lines(PdfContentByte page, Document document) {
        page.setColorStroke(Color.RED);
        float[][] lines = {{0.8f, 3.5f}, {2.5f, 0}};
        for (float[] line : lines) {
            page.setLineWidth(line[0]);
            page.moveTo(document.left(), 20 * 72 / 25.4f + line[1]);
            page.lineTo(document.right(), 20 * 72 / 25.4f + line[1]);
            page.stroke();
        }
        page.resetRGBColorStroke();
    }

    /**
     * The number below each page, between dashes (GB/T 9704-2012, 7.5).
     *
     * @param isLetter whether the first page has lines instead
     */
    PdfPageEventHelper pageNumbers(boolean isLetter) {
        return new PdfPageEventHelper() {
            @Override
            public void onEndPage(PdfWriter pdf, Document document) {
                if (isLetter && pdf.getPageNumber() == 1) {
                    lines(pdf.getDirectContent(), document);
                    return;
                }
                float middle = (document.left() + document.right()) / 2;
                float below = Math.max(document.bottom() - 7 * 72 / 25.4f, 20);
                try {
                    Phrase number = phrase("— " + pdf.getPageNumber() + " —", Face.BODY, 14);
                    ColumnText.showTextAligned(pdf.getDirectContent(), Element.ALIGN_CENTER, number, middle, below, 0);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /**
     * Lines end behind any character that is no letter of a word, but none begins with what closes and none ends with what
     * opens (GB/T 15834, 5.1).
     */
    private static final class ChineseLines implements SplitCharacter {
        private static final String CLOSING = "，。、；：！？）》〉」』】〕”’…—～·,.;:!?)]}%％℃";
        private static final String OPENING = "（《〈「『【〔“‘([{";

        @Override
        public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
            char here = text[current];
            if (OPENING.indexOf(here) >= 0 || Character.isHighSurrogate(here)) {
                return false;
            }
            if (current + 1 < end && CLOSING.indexOf(text[current + 1]) >= 0) {
                return false;
            }
            return here <= ' ' || here == '-' || here >= '\u2E80' || CLOSING.indexOf(here) >= 0 && here > '\u007F';
        }
    }
}
