package org.jianyan.mainjob;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet of invented opinions on real provisions, as a contact point would send it. */
public final class SampleBatch {
    public static final List<String> HEADER = List.of("条款", "意见类型", "意见内容", "建议表述", "理由", "提出人类别");
    private static final List<String> KINDS = List.of("修改", "增加", "赞成", "删除", "疑问", "反对");
    private static final List<String> AUTHORS = List.of("居民", "物业人员", "社区工作者", "养犬人", "律师");
    private static final List<String> CONCERNS = List.of(
            "建议写明办理时限，方便居民预期",
            "希望明确由哪个部门受理，避免来回跑",
            "处罚幅度宜分档，首次以教育为主",
            "老旧小区场地有限，建议给出过渡安排",
            "建议增加网上办理的渠道",
            "表述可以更通俗，方便老年人理解",
            "执行中取证困难，建议补充证据规则");

    private SampleBatch() {}

    /** Rows on provisions that are cited in turn; every row differs from the others. */
    public static List<List<String>> rows(List<String> citations, int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String citation = citations.get(i % citations.size());
            String concern = CONCERNS.get(i % CONCERNS.size());
            rows.add(List.of(
                    citation,
                    KINDS.get(i % KINDS.size()),
                    concern + "（第 " + (i + 1) + " 份登记表）",
                    i % 4 == 0 ? "在原文后增加：“具体办法由市公安部门会同有关部门制定。”" : "",
                    "走访中有居民反映",
                    AUTHORS.get(i % AUTHORS.size())));
        }
        return rows;
    }

    /** The workbook. */
    public static byte[] xlsx(List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "sample", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("意见");
            for (int c = 0; c < HEADER.size(); c++) {
                sheet.value(0, c, HEADER.get(c));
            }
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < HEADER.size(); c++) {
                    sheet.value(r + 1, c, rows.get(r).get(c));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
