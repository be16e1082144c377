package org.jianyan.documents;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jianyan.documents.Fonts.Face;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Draws bars from top to bottom, as PNG, as SVG, or on any surface. */
public final class BarChart {
    /** In pixels of PNG and in units of SVG. */
    static final int WIDTH = 960;

    private static final int HEAD = 90;
    private static final int BAR = 34;
    /** Pixels for each unit: a picture that is printed needs more than a screen shows. */
    private static final int DENSITY = 2;

    private static final Color COLOUR = new Color(0x2F5D8C);
    private static final String SVG = "http://www.w3.org/2000/svg";

    private BarChart() {}

    /**
     * Writes a PNG; the stream stays open.
     *
     * @throws IOException also where no font {@link Pdf#isAvailable}
     */
    public static void png(PaperDocument.Chart chart, OutputStream out) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH * DENSITY, height(chart) * DENSITY, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(DENSITY, DENSITY);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(chart, graphics);
        graphics.dispose();
        ImageIO.write(image, "png", out);
    }

    /**
     * Writes an SVG whose words are text, to be found and read aloud; the stream stays open.
     *
     * @throws IOException also where no font {@link Pdf#isAvailable}
     */
    public static void svg(PaperDocument.Chart chart, OutputStream out) throws IOException {
        Document document;
        try {
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IOException(e);
        }
        SVGGraphics2D graphics = new SVGGraphics2D(SVGGeneratorContext.createDefault(document), false);
        graphics.setSVGCanvasSize(new Dimension(WIDTH, height(chart)));
        draw(chart, graphics);
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + WIDTH + " " + height(chart));
        root.setAttribute("role", "img");
        Element title = document.createElementNS(SVG, "title");
        title.setTextContent(chart.title());
        root.insertBefore(title, root.getFirstChild());
        try {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }

    static int height(PaperDocument.Chart chart) {
        return HEAD + BAR * Math.max(chart.bars().size(), 1);
    }

    static void draw(PaperDocument.Chart chart, Graphics2D graphics) throws IOException {
        Fonts fonts = Fonts.ofThisMachine().orElseThrow(() -> new IOException(Pdf.LACKING));
        Font head = fonts.drawing(Face.HEAD);
        Font body = fonts.drawing(Face.BODY).deriveFont(15f);
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        int number = 0;
        for (PaperDocument.Bar bar : chart.bars()) {
            data.addValue(bar.value(), "", new Label(number++, bar.label()));
        }
        JFreeChart drawn = ChartFactory.createBarChart(
                chart.title(), null, null, data, PlotOrientation.HORIZONTAL, false, false, false);
        drawn.getTitle().setFont(head.deriveFont(20f));
        drawn.setBackgroundPaint(Color.WHITE);
        CategoryPlot plot = drawn.getCategoryPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinesVisible(false);
        plot.setOutlineVisible(false);
        plot.getDomainAxis().setTickLabelFont(body);
        plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.4f);
        plot.getRangeAxis().setVisible(false); // each bar has its number
        plot.getRangeAxis().setUpperMargin(0.12);
        BarRenderer bars = (BarRenderer) plot.getRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setSeriesPaint(0, COLOUR);
        bars.setMaximumBarWidth(0.5);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelFont(body);
        bars.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        drawn.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height(chart)));
    }

    /** Labels may be alike; each is a bar of its own. */
    private record Label(int number, String text) implements Comparable<Label> {
        @Override
        public int compareTo(Label other) {
            return Integer.compare(number, other.number);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
