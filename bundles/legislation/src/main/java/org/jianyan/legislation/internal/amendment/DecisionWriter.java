package org.jianyan.legislation.internal.amendment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.text.LegalText;

/**
 * Writes the amendment decision that turns one text into another. Articles that only shift because others come or go
 * are not named; the decision says that their numbers follow. Every decision is applied to the earlier text before it
 * is given out, so that what it does not bring about is known.
 */
public final class DecisionWriter {
    private final LegalText before;
    private final LegalText after;
    private final Branch earlier;
    private final Branch later;
    private final Map<Branch, Branch> origins = new HashMap<>();
    private final List<String> clauses = new ArrayList<>();
    private boolean isRenumbered;

    /**
     * A decision.
     *
     * @param text one line for each paragraph, as it reads back
     * @param differences what the decision does not bring about; empty if it gives the later text word for word
     */
    public record Written(String text, List<String> differences) {
        public Written {
            differences = List.copyOf(differences);
        }
    }

    private DecisionWriter(LegalText before, LegalText after, Map<Integer, Integer> origins) {
        this.before = before;
        this.after = after;
        earlier = Branch.of(before);
        later = Branch.of(after);
        List<Branch> from = earlier.all().skip(1).toList();
        List<Branch> to = later.all().skip(1).toList();
        origins.forEach((one, other) -> {
            if (isPairable(to.get(one)) && to.get(one).kind == from.get(other).kind && isPairable(from.get(other))) {
                this.origins.put(to.get(one), from.get(other));
            }
        });
        this.origins
                .keySet()
                .removeIf(branch -> branch.kind == ProvisionKind.SECTION
                        && this.origins.get(branch.parent) != this.origins.get(branch).parent);
    }

    private static boolean isPairable(Branch branch) {
        return branch.kind == ProvisionKind.ARTICLE || branch.kind.isHeading();
    }

    /** @param origins which unit of the later text continues which of the earlier one, both by index */
    public static Written write(LegalText before, LegalText after, Map<Integer, Integer> origins) {
        DecisionWriter writer = new DecisionWriter(before, after, origins);
        writer.title();
        writer.articles();
        writer.headings();
        LegalText amended = Amended.of(before, writer.text()).text();
        if (writer.covers(amended)) {
            amended = Amended.of(before, writer.text()).text();
        }
        return new Written(writer.text(), Differences.between(amended, after));
    }

    private String text() {
        StringBuilder text = new StringBuilder("关于修改《" + before.title() + "》的决定\n");
        text.append("对《").append(before.title()).append("》作如下修改：\n");
        for (int i = 0; i < clauses.size(); i++) {
            text.append(ChineseNumber.format(i + 1))
                    .append('、')
                    .append(clauses.get(i))
                    .append('\n');
        }
        text.append('《').append(before.title()).append("》根据本决定作相应修改");
        return text.append(isRenumbered ? "并对条文顺序作相应调整" : "").append("，重新公布。\n").toString();
    }

    private void title() {
        if (!before.title().equals(after.title())) {
            clauses.add("名称修改为“" + Quotations.turn(after.title()) + "”。");
        }
    }

    private static List<Branch> articlesOf(Branch root) {
        return root.children.stream()
                .filter(child -> child.kind != ProvisionKind.ANNEX)
                .flatMap(Branch::all)
                .filter(branch -> branch.kind == ProvisionKind.ARTICLE)
                .toList();
    }

    private void articles() {
        List<Branch> old = articlesOf(earlier);
        List<Branch> now = articlesOf(later);
        Set<Branch> continued = new HashSet<>(origins.values());
        isRenumbered = now.stream()
                .anyMatch(article -> origins.containsKey(article)
                        ? !origins.get(article).number.equals(article.number)
                        : !article.isInserted());
        Map<Branch, Integer> positions = new HashMap<>();
        Map<Branch, Integer> byOrigin = new HashMap<>();
        old.forEach(article -> positions.put(article, positions.size()));
        now.stream()
                .filter(origins::containsKey)
                .forEach(article -> byOrigin.put(article, positions.get(origins.get(article))));
        Set<Branch> steady = Rising.of(now, byOrigin);
        int next = 0;
        for (Branch article : now) {
            Branch origin = origins.get(article);
            if (origin != null && steady.contains(article)) {
                next = removed(old, next, positions.get(origin), continued);
            }
            if (origin == null) {
                clauses.add("增加一条，作为" + article.mark() + "：" + quote(article.lines()));
            } else {
                article(origin, article, !steady.contains(article));
            }
        }
        removed(old, next, old.size(), continued);
    }

    /** Says which of a run of articles are deleted. */
    private int removed(List<Branch> old, int from, int to, Set<Branch> continued) {
        List<String> marks = old.subList(from, Math.max(from, to)).stream()
                .filter(article -> !continued.contains(article))
                .map(Branch::mark)
                .toList();
        if (!marks.isEmpty()) {
            clauses.add("删去" + String.join("、", marks) + "。");
        }
        return Math.max(from, to);
    }

    private void article(Branch origin, Branch article, boolean isMoved) {
        boolean isSame =
                article.lines().equals(origin.lines()) && caption(article).equals(caption(origin));
        boolean isShifted = !origin.number.equals(article.number);
        boolean isNamed = isShifted && (isMoved || !isSame || origin.isInserted() || article.isInserted()) || isMoved;
        String renumber = "将" + origin.mark() + "改为" + article.mark();
        if (isSame) {
            if (isNamed) {
                clauses.add(renumber + "。");
            }
            return;
        }
        String within = caption(article).equals(caption(origin)) ? Edits.within(origin, article) : "";
        String edit = within.isEmpty() ? "修改为：" + quote(captioned(article)) : within;
        if (isNamed) {
            clauses.add(renumber + "，" + edit);
        } else if (edit.startsWith(Edits.DELETE)) {
            clauses.add(Edits.DELETE + origin.mark() + edit.substring(Edits.DELETE.length()));
        } else {
            clauses.add((edit.startsWith(Edits.ADD) ? "" : "将") + origin.mark() + edit);
        }
    }

    private static String caption(Branch article) {
        return article.caption == null ? "" : article.caption;
    }

    private static List<String> captioned(Branch article) {
        List<String> lines = new ArrayList<>(article.lines());
        if (article.caption != null) {
            lines.set(0, "【" + article.caption + "】" + lines.get(0));
        }
        return lines;
    }

    /** Every paragraph opens the quotation, the last one closes it. */
    static String quote(List<String> lines) {
        return "“" + String.join("\n“", lines.stream().map(DecisionWriter::nest).toList()) + "”";
    }

    private static String nest(String line) {
        return Quotations.turn(line);
    }

    private static List<Branch> headingsOf(Branch root) {
        return root.all()
                .filter(branch -> branch.kind != null && branch.kind.isHeading())
                .filter(branch -> branch.all().anyMatch(unit -> unit.kind == ProvisionKind.ARTICLE))
                .toList();
    }

    private void headings() {
        Set<Branch> continued = new HashSet<>(origins.values());
        for (Branch heading : headingsOf(earlier)) {
            if (!continued.contains(heading)) {
                clauses.add("删去" + cite(heading) + heading.kind.unit() + "名。");
            }
        }
        for (Branch heading : headingsOf(later)) {
            Branch origin = origins.get(heading);
            if (origin == null) {
                clauses.add("增加一" + heading.kind.unit() + "，作为" + cite(heading) + "：“"
                        + Quotations.turn(heading.caption) + "”，包括" + range(heading) + "。");
                continue;
            }
            if (!origin.number.equals(heading.number)) {
                clauses.add("将" + cite(origin) + "改为" + heading.mark() + "。");
            }
            if (!caption(origin).equals(caption(heading))) {
                clauses.add(
                        "将" + cite(origin) + heading.kind.unit() + "名修改为“" + Quotations.turn(heading.caption) + "”。");
            }
        }
    }

    /** Says which articles a heading covers where it does not follow. */
    private boolean covers(LegalText amended) {
        Map<String, String> found = new HashMap<>();
        Branch root = Branch.of(amended);
        headingsOf(root).forEach(heading -> found.put(cite(heading), range(heading)));
        boolean isMore = false;
        for (Branch heading : headingsOf(later)) {
            boolean isNew = !origins.containsKey(heading);
            if (!isNew && !range(heading).equals(found.get(cite(heading)))) {
                clauses.add(cite(heading) + "包括" + range(heading) + "。");
                isMore = true;
            }
        }
        return isMore;
    }

    private static String range(Branch heading) {
        List<Branch> articles = heading.all()
                .filter(branch -> branch.kind == ProvisionKind.ARTICLE)
                .toList();
        String first = articles.get(0).mark();
        String last = articles.get(articles.size() - 1).mark();
        return first.equals(last) ? first : first + "至" + last;
    }

    /** A section is cited with its chapter, a subpart with its part. */
    static String cite(Branch heading) {
        boolean isWithin = heading.kind == ProvisionKind.SECTION || heading.kind == ProvisionKind.SUBPART;
        boolean isBelow = isWithin && heading.parent != null && heading.parent.kind != null;
        return (isBelow ? heading.parent.mark() : "") + heading.mark();
    }
}
