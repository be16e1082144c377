package org.jianyan.legislation.internal;

import java.util.List;
import org.jianyan.legislation.ChineseNumber;
import org.jianyan.legislation.plan.LegislativePlan;
import org.jianyan.legislation.plan.PlanItem;

/** A plan's items as a text: a numbered clause each, so that opinions stand on items. */
final class PlanText {
    private PlanText() {}

    static String of(LegislativePlan plan, List<PlanItem> items) {
        StringBuilder text = new StringBuilder(line(plan.title())).append("\n\n");
        for (int i = 0; i < items.size(); i++) {
            PlanItem item = items.get(i);
            text.append(ChineseNumber.format(i + 1))
                    .append("、")
                    .append(line(item.title()))
                    .append("（")
                    .append(item.kind().title())
                    .append("）\n");
            said(text, "起草单位", item.drafter());
            said(text, "时间安排", item.schedule());
            said(text, "立项理由", item.need());
            said(text, "主要内容", item.mainContent());
        }
        return text.toString();
    }

    private static void said(StringBuilder text, String what, String words) {
        if (words != null && !words.isBlank()) {
            text.append(what).append("：").append(line(words)).append("\n");
        }
    }

    /** On one line: what begins a line could be read as another unit. */
    private static String line(String words) {
        return words.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
