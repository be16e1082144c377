package org.jianyan.example.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.contract.CollectionMethodContract;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;
import org.jianyan.documents.Docx;
import org.jianyan.documents.PaperDocument;
import org.junit.jupiter.api.Test;

/** Reads a report that was written with a word processor, and faulty ones. */
final class LawSchoolReportTest implements CollectionMethodContract {
    @Override
    public CollectionMethod method() {
        return new LawSchoolReport();
    }

    @Override
    public Map<String, Object> validForm() {
        try (InputStream in = LawSchoolReportTest.class.getResourceAsStream("report.docx")) {
            return form(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, Object> invalidForm() {
        return Map.of("title", "养犬管理条例修订调研报告");
    }

    private static Map<String, Object> form(byte[] docx) {
        return Map.of(
                "title",
                "养犬管理条例修订调研报告",
                "report",
                "data:application/vnd.openxmlformats-officedocument.wordprocessingml.document;name=%E6%8A%A5%E5%91%8A.docx;base64,"
                        + Base64.getEncoder().encodeToString(docx));
    }

    private List<OpinionItem> read(Map<String, Object> form) {
        return method().itemise(new FilledForm(form));
    }

    private List<Violation> faults(byte[] docx) {
        return assertThrows(ValidationException.class, () -> read(form(docx)))
                .problem()
                .violations();
    }

    /** A report of a title and paragraphs. */
    private static byte[] report(String... paragraphs) throws IOException {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        List<PaperDocument.Block> blocks = Stream.of(paragraphs)
                .<PaperDocument.Block>map(PaperDocument.Paragraph::new)
                .toList();
        Docx.write(new PaperDocument("调研报告", blocks), docx);
        return docx.toByteArray();
    }

    @Test
    void everyProposalBelowAHeadingAndInATableShouldBeAnOpinion() {
        List<OpinionItem> items = read(validForm());
        assertEquals(
                List.of("第三条", "第十二条第一款", "第十二条第一款", "", "第二十条", "第二十一条"),
                items.stream().map(OpinionItem::provision).toList());
        assertEquals(
                List.of(
                        OpinionKind.AMEND,
                        OpinionKind.ADD,
                        OpinionKind.ADD,
                        OpinionKind.SUPPORT,
                        OpinionKind.AMEND,
                        OpinionKind.QUESTION),
                items.stream().map(OpinionItem::kind).toList());
        OpinionItem first = items.get(0);
        assertEquals("各部门的职责可以写得更清楚，公安机关和城管部门在处理犬只扰民时的分工应当明确。\n走访中有七名物业服务人员谈到投诉后无人到场。", first.text());
        assertEquals("职责交叉会造成推诿，参见课题组访谈记录第四号。", first.reason());
        assertEquals("公安机关负责犬只伤人、扰民的处理，城市管理部门负责犬只污染环境的处理。", first.wording());
        assertEquals("", items.get(2).reason(), "a proposal has its own reason only");
        assertEquals(Stance.MORE, items.get(4).stance());
        assertEquals("起不到约束的作用", items.get(4).reason());
    }

    @Test
    void everyFaultShouldBeToldAtOnceWithItsParagraph() throws IOException {
        byte[] report = report("一、关于第三条", "意见：职责不清", "二、关于第四条（改改）", "意见：", "倾向：随便");
        assertEquals(
                List.of("report 第 3 段 类型", "report 第 5 段 类型", "report 第 5 段 倾向", "report 第 5 段 意见"),
                faults(report).stream().map(Violation::field).toList());
    }

    @Test
    void aReportWithoutProposalsShouldBeRefusedSayingHowToWriteThem() throws IOException {
        List<Violation> faults = faults(report("一、调研情况", "意见：不在任何条款之下。"));
        assertEquals("empty", faults.get(0).code());
    }

    @Test
    void whatIsNoDocxShouldBeRefused() {
        assertEquals(List.of(new Violation("report", "format", "不是 docx 文件：没有正文")), faults(new byte[] {1, 2, 3}));
    }
}
