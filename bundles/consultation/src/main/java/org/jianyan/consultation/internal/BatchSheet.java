package org.jianyan.consultation.internal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianyan.commons.Sha256;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.spi.Stance;
import org.jianyan.documents.SheetRow;
import org.jianyan.documents.Sheets;

/** A spreadsheet of opinions, one a row: the good rows and the faults of the others. */
final class BatchSheet {
    static final List<String> COLUMNS = List.of("条款", "意见类型", "意见内容", "建议表述", "理由", "提出人类别");
    /** May be missing, as in sheets made before there was a stance. */
    static final String STANCE = "希望规定";

    private static final int KIND = 1;
    private static final int TEXT = 2;

    private final Intake.Desk desk;
    private final int maxRows;
    private final List<Good> good = new ArrayList<>();
    private final List<Violation> refused = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int[] columns;
    private int stanceColumn;
    private int rows;

    private BatchSheet(Intake.Desk desk, int maxRows) {
        this.desk = desk;
        this.maxRows = maxRows;
    }

    /**
     * A row without fault.
     *
     * @param key the same whenever the same row of the same contact point is sent, with a running number among equal
     *     rows of one file, so that two people who say the same are two
     */
    record Good(int row, String key, OpinionItem item, String original) {}

    static BatchSheet read(Intake.Desk desk, InputStream xlsx, int maxRows) {
        BatchSheet sheet = new BatchSheet(desk, maxRows);
        Sheets.read(xlsx, sheet::row);
        if (sheet.columns == null) {
            throw new ValidationException(new Violation("file", "empty", "表格没有内容；第一行应为表头：" + COLUMNS));
        }
        return sheet;
    }

    int rows() {
        return rows;
    }

    List<Good> good() {
        return good;
    }

    List<Violation> refused() {
        return refused;
    }

    private void row(SheetRow row) {
        if (columns == null) {
            columns = row.places(COLUMNS);
            stanceColumn = row.cells().indexOf(STANCE);
            return;
        }
        if (++rows > maxRows) {
            throw new ValidationException(new Violation("file", "too-many-rows", "一个表格最多 " + maxRows + " 行，请分成几个"));
        }
        List<String> cells = new ArrayList<>();
        for (int column : columns) {
            cells.add(row.cell(column));
        }
        String said = stanceColumn < 0 ? "" : row.cell(stanceColumn);
        if (!said.isBlank()) {
            cells.add(said);
        }
        Optional<Stance> stance = Stance.find(said);
        Optional<OpinionKind> kind = OpinionKind.find(cells.get(KIND));
        OpinionItem item = new OpinionItem(
                cells.get(0),
                kind.orElse(OpinionKind.QUESTION),
                stance.orElse(null),
                cells.get(TEXT),
                cells.get(4),
                cells.get(3),
                cells.get(5));
        List<Violation> faults = new Violations()
                .require(kind.isPresent(), "意见类型", "unknown", "应为赞成、反对、修改、删除、增加、疑问之一，收到：" + cells.get(KIND))
                .require(said.isBlank() || stance.isPresent(), STANCE, "unknown", "应为从严、从宽或者留空，收到：" + said)
                .addAll(named(Intake.faults(desk, item, "").list()))
                .list();
        if (faults.isEmpty()) {
            String content = String.join("\u001f", cells);
            int occurrence = seen.merge(content, 1, Integer::sum);
            String key = Sha256.hex(
                    desk.consultation().id() + "\u001f" + desk.path() + "\u001f" + content + "\u001f" + occurrence);
            good.add(new Good(row.number(), key, item, String.join("\n", cells)));
        } else {
            faults.forEach(fault -> refused.add(
                    new Violation("第 " + row.number() + " 行 " + fault.field(), fault.code(), fault.message())));
        }
    }

    /** The faults with the columns' titles instead of the fields' names. */
    private static List<Violation> named(List<Violation> faults) {
        Map<String, String> titles =
                Map.of("provision", "条款", "text", "意见内容", "reason", "理由", "wording", "建议表述", "authorKind", "提出人类别");
        return faults.stream()
                .map(fault -> new Violation(titles.get(fault.field()), fault.code(), fault.message()))
                .toList();
    }
}
