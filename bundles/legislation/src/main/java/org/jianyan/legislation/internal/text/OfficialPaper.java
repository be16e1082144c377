package org.jianyan.legislation.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jianyan.documents.PaperDocument;
import org.jianyan.documents.PaperDocument.Block;
import org.jianyan.documents.TableDocument.Column;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.text.LegalText.Unit;

/** A legal text as it is promulgated: title, note, contents, chapters in the middle, articles by their numbers. */
public final class OfficialPaper {
    private OfficialPaper() {}

    public static PaperDocument of(LegalText text) {
        List<Block> blocks = new ArrayList<>();
        text.note().lines().forEach(line -> blocks.add(new PaperDocument.Centred(line, false)));
        if (text.hasContents()) {
            blocks.add(new PaperDocument.Centred("目　　录", true));
            text.units().stream()
                    .filter(unit -> unit.kind().isHeading() && unit.kind() != ProvisionKind.ANNEX)
                    .forEach(unit -> blocks.add(new PaperDocument.Paragraph(PlainText.heading(unit))));
        }
        List<Unit> units = text.units();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.kind().isHeading()) {
                blocks.add(new PaperDocument.Centred(PlainText.heading(unit), true));
            } else if (unit.kind() == ProvisionKind.TABLE) {
                blocks.add(table(unit.text()));
            } else if (unit.kind() == ProvisionKind.ARTICLE || unit.kind() == ProvisionKind.CLAUSE) {
                boolean leads = PlainText.leads(units, i);
                List<String> lines = leads ? units.get(i + 1).text().lines().toList() : List.of("");
                blocks.add(new PaperDocument.Led(lead(unit), lines.get(0)));
                lines.stream().skip(1).map(PaperDocument.Paragraph::new).forEach(blocks::add);
                i += leads ? 1 : 0;
            } else if (!unit.mark().isEmpty() || !unit.text().isEmpty()) {
                blocks.add(new PaperDocument.Paragraph(unit.mark() + unit.text()));
            }
        }
        return new PaperDocument(text.title(), blocks);
    }

    private static String lead(Unit unit) {
        if (unit.kind() == ProvisionKind.CLAUSE) {
            return unit.mark();
        }
        return unit.mark() + (unit.caption() == null ? "" : "【" + unit.caption() + "】") + "　";
    }

    private static PaperDocument.Table table(String text) {
        List<List<String>> rows = rows(text);
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        List<List<String>> filled = rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(i -> i < row.size() ? row.get(i) : "")
                        .toList())
                .toList();
        List<Column> heads =
                filled.get(0).stream().map(head -> new Column(head, 1)).toList();
        return new PaperDocument.Table(heads, filled.subList(1, filled.size()));
    }

    /** The cells of a table that was read line by line. */
    static List<List<String>> rows(String text) {
        return text.lines()
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
