package org.jianyan.legislation.internal.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianyan.documents.PaperDocument.Mark;
import org.jianyan.documents.PaperDocument.Words;
import org.jianyan.documents.WordDiff;
import org.jianyan.legislation.LineageChange;
import org.jianyan.legislation.LineageEntry;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionIndex;

/** Two versions side by side, article by article, with what differs. */
public final class Comparison {
    private final List<Row> rows = new ArrayList<>();
    private final ProvisionIndex before;
    private final ProvisionIndex after;

    /**
     * A heading or an article.
     *
     * @param before its words in the earlier version; empty if it is new
     * @param after its words in the later version; empty if it was deleted
     * @param remark what became of it
     */
    public record Row(List<Words> before, List<Words> after, String remark) {}

    private Comparison(List<Provision> before, List<Provision> after) {
        this.before = new ProvisionIndex(before);
        this.after = new ProvisionIndex(after);
    }

    /** @param lineage between both versions; its order is that of the rows */
    public static List<Row> of(List<Provision> before, List<Provision> after, List<LineageEntry> lineage) {
        Comparison comparison = new Comparison(before, after);
        Map<UUID, Boolean> shown = new HashMap<>();
        for (LineageEntry entry : lineage) {
            Provision earlier = comparison.before.find(entry.beforeId()).orElse(null);
            Provision later = comparison.after.find(entry.afterId()).orElse(null);
            Provision any = later == null ? earlier : later;
            if (isRow(any)) {
                boolean repeated = earlier != null && shown.put(earlier.id(), true) != null;
                comparison.rows.add(comparison.row(entry, earlier, later, repeated));
            }
        }
        return comparison.rows;
    }

    /** Paragraphs and items are shown within their article. */
    private static boolean isRow(Provision provision) {
        return switch (provision.kind()) {
            case PARAGRAPH, TAIL, TABLE, ITEM, SUBITEM, POINT, SUBPOINT -> provision.parentId() == null;
            default -> true;
        };
    }

    private Row row(LineageEntry entry, Provision earlier, Provision later, boolean repeated) {
        String one = earlier == null ? "" : words(before, earlier);
        String other = later == null ? "" : words(after, later);
        String remark = remark(entry);
        if (earlier == null || later == null || repeated) {
            String kept = repeated ? "" : one;
            return new Row(list(kept, Mark.GONE), list(other, repeated ? Mark.NONE : Mark.NEW), remark);
        }
        WordDiff diff = WordDiff.of(one, other);
        return new Row(diff.before(), diff.after(), remark);
    }

    private static List<Words> list(String text, Mark mark) {
        return text.isEmpty() ? List.of() : List.of(new Words(text, mark));
    }

    private static String remark(LineageEntry entry) {
        boolean renumbered = entry.beforeLabel() != null
                && entry.afterLabel() != null
                && !entry.beforeLabel().equals(entry.afterLabel());
        String change =
                entry.change() == LineageChange.UNCHANGED ? "" : entry.change().title();
        String from = renumbered && entry.change() != LineageChange.RENUMBERED ? "（原" + entry.beforeLabel() + "）" : "";
        return change + from + (entry.isSure() ? "" : "（待确认）");
    }

    private static String words(ProvisionIndex index, Provision provision) {
        if (provision.kind().isHeading()) {
            return provision.label();
        }
        String caption = provision.caption() == null ? "" : "【" + provision.caption() + "】";
        return provision.mark() + caption + (provision.mark().isEmpty() ? "" : "　") + index.words(provision);
    }
}
