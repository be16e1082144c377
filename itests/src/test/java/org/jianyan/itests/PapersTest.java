package org.jianyan.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.PersonalData;
import org.jianyan.commons.ProblemException;
import org.jianyan.commons.ValidationException;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.decision.NewDecision;
import org.jianyan.consultation.paper.Paper;
import org.jianyan.consultation.paper.PaperRequest;
import org.jianyan.documents.DocxText;
import org.jianyan.documents.SheetRow;
import org.jianyan.documents.Sheets;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in a consultation's papers, on both databases. */
final class PapersTest {
    private static final Caller COMMISSION = DecisionCase.COMMISSION;

    private static byte[] written(Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        paper.body().write(out);
        return out.toByteArray();
    }

    private static List<SheetRow> rows(Paper paper) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        Sheets.read(new ByteArrayInputStream(written(paper)), rows::add);
        return rows;
    }

    private static String text(Paper paper) throws IOException {
        return DocxText.lines(written(paper), 1_000_000);
    }

    private static String refusal(Class<? extends ProblemException> type, Runnable act) {
        return assertThrows(type, act::run).problem().toString();
    }

    @ParameterizedTest
    @EnumSource
    void theCollationTableShouldHaveARowForEachOpinionWithAllThatBecameOfIt(TestDatabase database) throws Exception {
        try (DecisionCase made = new DecisionCase(database, false)) {
            UUID group = made.group(1_003);
            made.group(2);
            made.decisions()
                    .decide(
                            COMMISSION,
                            made.id(),
                            new NewDecision(List.of(), List.of(group.toString()), "ADOPTED", "{条款}已修改", null));
            for (String format : List.of("csv", "xlsx")) {
                List<SheetRow> rows =
                        rows(made.papers().paper(COMMISSION, made.id(), new PaperRequest("collation-table", format)));
                int head = format.equals("csv") ? 1 : 4;
                assertEquals(head + 1_005, rows.size());
                SheetRow first = rows.get(head);
                assertEquals("1", first.cell(0));
                assertEquals("第1条", first.cell(1));
                assertEquals("1003", first.cell(8));
                assertEquals("采纳", first.cell(9));
                assertEquals("第1条已修改", first.cell(10));
                assertFalse(first.cell(12).isEmpty(), "the day of the answer");
                SheetRow last = rows.get(rows.size() - 1);
                assertEquals("1005", last.cell(0));
                assertEquals("2", last.cell(8));
                assertEquals("", last.cell(9));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tenTimesTheOpinionsShouldNeedTenTimesTheStatementsAtMost(TestDatabase database) throws Exception {
        try (DecisionCase made = new DecisionCase(database, false)) {
            made.group(501);
            PaperRequest table = new PaperRequest("collation-table", "csv");
            long few = made.statements(() -> written(made.papers().paper(COMMISSION, made.id(), table)));
            made.group(4_500);
            long many = made.statements(() -> written(made.papers().paper(COMMISSION, made.id(), table)));
            assertTrue(many <= 10 * few, few + " statements became " + many);
            assertTrue(few < 40, few + " statements for two chunks");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHiddenShouldStayHiddenAndAFilterBeApplied(TestDatabase database) throws Exception {
        try (DecisionCase made = new DecisionCase(database, false)) {
            made.plant("请打13800138000找我", "示例", "13900139000", "示例主持");
            UUID group = made.group(1);
            made.hide(made.members(group).stream().map(Opinion::id).toList(), true);
            PaperRequest table = new PaperRequest("adoption-table", "csv");
            String plain =
                    new String(written(made.papers().paper(COMMISSION, made.id(), table)), StandardCharsets.UTF_8);
            assertTrue(plain.contains("13800138000"), plain);
            assertFalse(plain.contains("建议延长到三十日"), "what was hidden is in " + plain);
            assertFalse(plain.contains("13900139000") || plain.contains("示例主持"), plain);
            String filtered = new String(
                    written(made.papers().paper(COMMISSION, made.id(), table, PersonalData::hide)),
                    StandardCharsets.UTF_8);
            assertFalse(filtered.contains("13800138000"), filtered);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLetterShouldSayWhatIsAskedOfWhomUntilWhenAndHaveTheText(TestDatabase database) throws Exception {
        try (DecisionCase made = new DecisionCase(database, false)) {
            String letter = text(made.papers()
                    .paper(
                            COMMISSION,
                            made.id(),
                            new PaperRequest("request", "docx", null, "常人法函〔2026〕12号", "示例经办人", "限养是否合适？\n\n期限是否便民？")));
            for (String part : List.of(
                    "常人法函〔2026〕12号", "1. 限养是否合适？", "2. 期限是否便民？", "示例经办人", "养犬管理条例", "常州市人大常委会法工委", "为了规范养犬行为")) {
                assertTrue(letter.contains(part), part + " is not in " + letter);
            }
            String blank = text(made.papers().paper(COMMISSION, made.id(), new PaperRequest("request", "docx")));
            assertTrue(blank.contains("＿＿＿＿"), "blanks to fill in by hand");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theReportShouldAddUp(TestDatabase database) throws Exception {
        try (DecisionCase made = new DecisionCase(database, false)) {
            UUID group = made.group(3);
            made.group(1);
            made.decisions()
                    .decide(
                            COMMISSION,
                            made.id(),
                            new NewDecision(List.of(), List.of(group.toString()), "ADOPTED", "已修改", null));
            String report = text(made.papers().paper(COMMISSION, made.id(), new PaperRequest("report", "docx")));
            for (String part : List.of("提交 2 份", "意见建议 4 条", "已答复 3 条，未答复 1 条", "采纳 3 条", "占 100.0%", "尚无经人工命名的意见组")) {
                assertTrue(report.contains(part), part + " is not in " + report);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatThereIsNotShouldBeRefusedAndWhoMayNotReadToo(TestDatabase database) {
        try (DecisionCase made = new DecisionCase(database, false)) {
            String kinds = refusal(ValidationException.class, () -> made.papers()
                    .paper(COMMISSION, made.id(), new PaperRequest("novel", "docx")));
            assertTrue(kinds.contains("collation-table"), kinds);
            String formats = refusal(ValidationException.class, () -> made.papers()
                    .paper(COMMISSION, made.id(), new PaperRequest("report", "csv")));
            assertTrue(formats.contains("docx"), formats);
            Caller liaison = Samples.caller(Role.LIAISON_OFFICER, "/320400/320402/320402-01/");
            for (PaperRequest commissions : List.of(
                    new PaperRequest("collation-table", "csv"),
                    new PaperRequest("adoption-table", "csv"),
                    new PaperRequest("report", "docx"),
                    new PaperRequest("request", "docx"))) {
                refusal(Forbidden.class, () -> made.papers().paper(liaison, made.id(), commissions));
            }
            refusal(ValidationException.class, () -> made.papers()
                    .paper(
                            liaison,
                            made.id(),
                            new PaperRequest("adoption-table", "csv", "320404-01", null, null, null)));
        }
    }
}
