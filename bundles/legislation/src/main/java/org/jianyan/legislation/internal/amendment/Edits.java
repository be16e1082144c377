package org.jianyan.legislation.internal.amendment;

import java.util.List;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.ProvisionKind;

/** Says what is other within an article, where that is one thing. */
final class Edits {
    static final String ADD = "增加";
    static final String DELETE = "删去";

    private Edits() {}

    /** What to say behind the article's citation; empty if the article is better said as a whole. */
    static String within(Branch before, Branch after) {
        List<Branch> old = before.children;
        List<Branch> now = after.children;
        if (!areParagraphs(old) || !areParagraphs(now) || Math.max(old.size(), now.size()) < 2) {
            return "";
        }
        int head = 0;
        while (head < Math.min(old.size(), now.size()) && same(old.get(head), now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - head
                && same(old.get(old.size() - 1 - tail), now.get(now.size() - 1 - tail))) {
            tail++;
        }
        int gone = old.size() - head - tail;
        int come = now.size() - head - tail;
        String number = "第" + ChineseNumber.format(head + 1) + "款";
        if (gone == 1 && come == 1) {
            return paragraph(number, old.get(head), now.get(head));
        } else if (gone == 0 && come == 1) {
            return ADD + "一款，作为" + number + "："
                    + DecisionWriter.quote(now.get(head).lines());
        } else if (gone == 1 && come == 0) {
            return DELETE + number + "。";
        }
        return "";
    }

    private static boolean areParagraphs(List<Branch> units) {
        return units.stream().allMatch(unit -> unit.kind == ProvisionKind.PARAGRAPH);
    }

    private static boolean same(Branch one, Branch other) {
        return one.lines().equals(other.lines());
    }

    /** One item alone, if nothing else of the paragraph is other. */
    private static String paragraph(String number, Branch before, Branch after) {
        List<Branch> old = before.children;
        List<Branch> now = after.children;
        if (before.text.equals(after.text) && old.size() == now.size() && !old.isEmpty()) {
            int[] others = java.util.stream.IntStream.range(0, old.size())
                    .filter(i -> !same(old.get(i), now.get(i)))
                    .toArray();
            Branch item = others.length == 1 ? now.get(others[0]) : null;
            if (item != null
                    && item.kind == ProvisionKind.ITEM
                    && item.number.equals(old.get(others[0]).number)
                    && item.number.startsWith("（")) {
                String cited = "第" + item.number.replaceAll("[（）]", "") + "项";
                return number + cited + "修改为：" + DecisionWriter.quote(item.lines());
            }
        }
        return number + "修改为：" + DecisionWriter.quote(after.lines());
    }
}
