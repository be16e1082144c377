package org.jianyan.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/** The zip that a docx is, with the parts that are the same in every document. */
final class WordPackage {
    private static final String CONTENT_TYPES =
            """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="png" ContentType="image/png"/>
                <Default Extension="jpeg" ContentType="image/jpeg"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
                <Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
                <Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
                """;
    private static final String RELATIONSHIPS =
            """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                </Relationships>
                """;
    private static final String STYLES =
            """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
                </w:styles>
                """;
    /** Of a letter's first page: a double line (GB/T 9704-2012, 10.1). */
    private static final String LETTER_FOOTER =
            """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pBdr>
                <w:top w:val="thickThinMediumGap" w:sz="24" w:space="1" w:color="FF0000"/></w:pBdr></w:pPr></w:p></w:ftr>
                """;

    private static final String FOOTER =
            """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>
                <w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
                """;

    private WordPackage() {}

    /** Writes the body of a document. */
    interface Body {
        void write(WordXml xml) throws XMLStreamException;
    }

    /** By what the body names a picture, counted from 0. */
    static String pictureId(int index) {
        return "picture" + index;
    }

    /** By what the body names a chart, counted from 0. */
    static String chartId(int index) {
        return "chart" + index;
    }

    /** Writes a document with its pictures and charts. */
    static void write(
            OutputStream out, List<PaperDocument.Picture> pictures, List<PaperDocument.Chart> charts, Body body)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        part(zip, "[Content_Types].xml", contentTypes(charts));
        part(zip, "_rels/.rels", RELATIONSHIPS);
        part(zip, "word/_rels/document.xml.rels", relationships(pictures, charts));
        part(zip, "word/styles.xml", STYLES);
        part(zip, "word/footer1.xml", FOOTER);
        part(zip, "word/footer2.xml", LETTER_FOOTER);
        for (int i = 0; i < pictures.size(); i++) {
            zip.putNextEntry(new ZipEntry("word/" + target(pictures, i)));
            zip.write(pictures.get(i).content());
            zip.closeEntry();
        }
        for (int i = 0; i < charts.size(); i++) {
            zip.putNextEntry(new ZipEntry("word/charts/chart" + i + ".xml"));
            WordChart.write(charts.get(i), zip);
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        try {
            WordXml xml = new WordXml(XMLOutputFactory.newFactory().createXMLStreamWriter(zip, "UTF-8"));
            xml.begin();
            body.write(xml);
            xml.finish();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        zip.closeEntry();
        zip.finish();
    }

    private static String target(List<PaperDocument.Picture> pictures, int i) {
        return "media/picture" + i + (pictures.get(i).isPng() ? ".png" : ".jpeg");
    }

    private static String contentTypes(List<PaperDocument.Chart> charts) {
        StringBuilder xml = new StringBuilder(CONTENT_TYPES);
        for (int i = 0; i < charts.size(); i++) {
            xml.append("<Override PartName=\"/word/charts/chart")
                    .append(i)
                    .append(
                            ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/>");
        }
        return xml.append("</Types>").toString();
    }

    private static String relationships(List<PaperDocument.Picture> pictures, List<PaperDocument.Chart> charts) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        relationship(xml, "rId1", "styles", "styles.xml");
        relationship(xml, "rId2", "footer", "footer1.xml");
        relationship(xml, "rId3", "footer", "footer2.xml");
        for (int i = 0; i < pictures.size(); i++) {
            relationship(xml, pictureId(i), "image", target(pictures, i));
        }
        for (int i = 0; i < charts.size(); i++) {
            relationship(xml, chartId(i), "chart", "charts/chart" + i + ".xml");
        }
        return xml.append("</Relationships>").toString();
    }

    private static void relationship(StringBuilder xml, String id, String type, String target) {
        xml.append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/")
                .append(type)
                .append("\" Target=\"")
                .append(target)
                .append("\"/>");
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
