package org.jianyan.evaluation.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jianyan.documents.Format;
import org.jianyan.documents.TableDocument;
import org.jianyan.documents.TableDocument.Column;
import org.jianyan.evaluation.Frame;
import org.jianyan.evaluation.PointEvaluation;
import org.jianyan.evaluation.PointResult;

/** The table of a year's results, with the lists for commendation and urging. */
final class PointTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("名次", 3),
            new Column("立法联系点", 16),
            new Column("代码", 7),
            new Column("原始分", 5),
            new Column("加减分", 5),
            new Column("得分", 5),
            new Column("等次", 4),
            new Column("拟办", 5),
            new Column("说明", 14));

    private PointTable() {}

    static void write(
            PointEvaluation evaluation, Frame frame, List<PointResult> results, Format format, OutputStream out)
            throws IOException {
        List<String> notes = new ArrayList<>();
        notes.add("指标表：《" + frame.title() + "》，各项满分合计 "
                + frame.sum().stripTrailingZeros().toPlainString()
                + (frame.normalised() ? " 分，得分折算为百分制" : " 分"));
        notes.add(
                evaluation.session() == null
                        ? "未经主任会议确定"
                        : evaluation.session() + "（" + evaluation.decidedOn() + "）确定");
        List<List<String>> rows = new ArrayList<>();
        for (PointResult result : results) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    result.name(),
                    result.code(),
                    result.raw().toPlainString(),
                    result.adjustments().toPlainString(),
                    result.score().toPlainString(),
                    result.grade().title(),
                    result.listed().title(),
                    result.veto() == null ? "" : "一票否决：" + result.veto()));
        }
        TableDocument table = new TableDocument(evaluation.year() + " 年度立法联系点履职评价结果", notes, COLUMNS, rows);
        format.write(table, out);
    }
}
