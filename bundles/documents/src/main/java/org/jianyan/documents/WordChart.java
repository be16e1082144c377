package org.jianyan.documents;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A bar chart as a part of a docx (ISO/IEC 29500, DrawingML): drawn by the reader's program with its own fonts, so that none
 * are needed here.
 */
final class WordChart {
    private static final String C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String COLOUR = "3B6EA5";

    private final XMLStreamWriter xml;

    private WordChart(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(PaperDocument.Chart chart, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            new WordChart(xml).chart(chart);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void chart(PaperDocument.Chart chart) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("c", "chartSpace", C);
        xml.writeNamespace("c", C);
        xml.writeNamespace("a", A);
        start("chart");
        title(chart.title());
        empty("autoTitleDeleted", "0");
        start("plotArea");
        start("barChart");
        empty("barDir", "bar");
        empty("grouping", "clustered");
        empty("varyColors", "0");
        series(chart);
        empty("gapWidth", "60");
        empty("axId", "1");
        empty("axId", "2");
        end(1);
        axis("catAx", "1", "2", "l", "maxMin");
        axis("valAx", "2", "1", "t", "minMax");
        end(1);
        empty("plotVisOnly", "1");
        end(1);
        xml.writeEndDocument();
    }

    private void title(String text) throws XMLStreamException {
        start("title");
        start("tx");
        start("rich");
        xml.writeEmptyElement("a", "bodyPr", A);
        xml.writeStartElement("a", "p", A);
        xml.writeStartElement("a", "pPr", A);
        properties("defRPr");
        end(1);
        xml.writeStartElement("a", "r", A);
        properties("rPr");
        xml.writeStartElement("a", "t", A);
        xml.writeCharacters(WordXml.printable(text));
        end(5);
        empty("overlay", "0");
        end(1);
    }

    private void properties(String name) throws XMLStreamException {
        xml.writeEmptyElement("a", name, A);
        xml.writeAttribute("lang", "zh-CN");
        xml.writeAttribute("sz", "1200");
        xml.writeAttribute("b", "0");
    }

    private void series(PaperDocument.Chart chart) throws XMLStreamException {
        start("ser");
        empty("idx", "0");
        empty("order", "0");
        start("spPr");
        xml.writeStartElement("a", "solidFill", A);
        xml.writeEmptyElement("a", "srgbClr", A);
        xml.writeAttribute("val", COLOUR);
        end(2);
        empty("invertIfNegative", "0");
        start("dLbls");
        for (String shown :
                new String[] {"showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"
                }) {
            empty(shown, shown.equals("showVal") ? "1" : "0");
        }
        end(1);
        start("cat");
        start("strLit");
        empty("ptCount", Integer.toString(chart.bars().size()));
        for (int i = 0; i < chart.bars().size(); i++) {
            point(i, WordXml.printable(chart.bars().get(i).label()));
        }
        end(2);
        start("val");
        start("numLit");
        element("formatCode", "General");
        empty("ptCount", Integer.toString(chart.bars().size()));
        for (int i = 0; i < chart.bars().size(); i++) {
            point(i, Long.toString(chart.bars().get(i).value()));
        }
        end(3);
    }

    private void point(int index, String value) throws XMLStreamException {
        start("pt");
        xml.writeAttribute("idx", Integer.toString(index));
        element("v", value);
        end(1);
    }

    private void axis(String name, String id, String across, String side, String orientation)
            throws XMLStreamException {
        start(name);
        empty("axId", id);
        start("scaling");
        empty("orientation", orientation);
        end(1);
        empty("delete", name.equals("valAx") ? "1" : "0");
        empty("axPos", side);
        empty("majorTickMark", "none");
        empty("minorTickMark", "none");
        empty("tickLblPos", "nextTo");
        empty("crossAx", across);
        empty("crosses", "autoZero");
        end(1);
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement("c", name, C);
    }

    private void empty(String name, String value) throws XMLStreamException {
        xml.writeEmptyElement("c", name, C);
        xml.writeAttribute("val", value);
    }

    private void element(String name, String text) throws XMLStreamException {
        start(name);
        xml.writeCharacters(text);
        end(1);
    }

    private void end(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            xml.writeEndElement();
        }
    }
}
