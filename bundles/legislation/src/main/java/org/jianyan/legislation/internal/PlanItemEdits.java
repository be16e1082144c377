package org.jianyan.legislation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.legislation.plan.PlanItem;
import org.jianyan.legislation.plan.PlanItemEdit;
import org.jianyan.legislation.plan.PlanItemKind;
import org.jianyan.legislation.plan.PlanItemState;

/** What an edit makes of an item, and what it changes. */
final class PlanItemEdits {
    private static final int MAX_TITLE = 300;
    private static final int MAX_TEXT = 10_000;
    private static final int MAX_REASON = 1000;

    private PlanItemEdits() {}

    /** Every fault of an edit by itself. */
    static Violations faults(PlanItemEdit edit, boolean isNew, boolean needsReason) {
        Violations violations = new Violations()
                .optionalText("title", edit.title(), MAX_TITLE)
                .optionalText("drafter", edit.drafter(), MAX_TITLE)
                .optionalText("schedule", edit.schedule(), MAX_TITLE)
                .optionalText("need", edit.need(), MAX_TEXT)
                .optionalText("mainContent", edit.mainContent(), MAX_TEXT)
                .optionalText("reason", edit.reason(), MAX_REASON)
                .require(isId(edit.fiveYearItemId()), "fiveYearItemId", "uuid", "应为规划项目的 UUID")
                .require(isId(edit.draftId()), "draftId", "uuid", "应为草案的 UUID");
        if (isNew || edit.kind() != null) {
            violations.oneOf("kind", edit.kind(), PlanItemKind.class);
        }
        if (edit.state() != null) {
            violations.oneOf("state", edit.state(), PlanItemState.class);
        }
        boolean hasTitle = isNew ? !blank(edit.title()) : edit.title() == null || !blank(edit.title());
        return violations
                .require(hasTitle, "title", "required", "必填")
                .require(!needsReason || !blank(edit.reason()), "reason", "required", "计划已公布，调整项目必须说明理由");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static boolean isId(String text) {
        return blank(text) || Uuids.parse(text).isPresent();
    }

    /** The item as the edit, which is without fault, makes it; an empty identifier takes the link away. */
    static PlanItem applied(PlanItem item, PlanItemEdit edit) {
        return new PlanItem(
                item.id(),
                item.planId(),
                item.number(),
                edit.kind() == null ? item.kind() : PlanItemKind.valueOf(edit.kind()),
                edit.state() == null ? item.state() : PlanItemState.valueOf(edit.state()),
                or(edit.title(), item.title()),
                or(edit.drafter(), item.drafter()),
                or(edit.schedule(), item.schedule()),
                or(edit.need(), item.need()),
                or(edit.mainContent(), item.mainContent()),
                or(edit.fiveYearItemId(), item.fiveYearItemId()),
                or(edit.draftId(), item.draftId()));
    }

    private static String or(String edited, String before) {
        return edited == null ? before : edited.strip();
    }

    private static UUID or(String edited, UUID before) {
        return edited == null ? before : Uuids.parse(edited).orElse(null);
    }

    /** Field by field, before and after; empty if nothing is other. */
    static String changes(PlanItem before, PlanItem after) {
        List<String> changes = new ArrayList<>();
        add(changes, "类型", before.kind().title(), after.kind().title());
        add(changes, "进度", before.state().title(), after.state().title());
        add(changes, "名称", before.title(), after.title());
        add(changes, "起草单位", before.drafter(), after.drafter());
        add(changes, "时间安排", before.schedule(), after.schedule());
        add(changes, "必要性", before.need(), after.need());
        add(changes, "主要内容", before.mainContent(), after.mainContent());
        add(changes, "对应规划项目", before.fiveYearItemId(), after.fiveYearItemId());
        add(changes, "草案", before.draftId(), after.draftId());
        return String.join("\n", changes);
    }

    private static void add(List<String> changes, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(field + "：" + Objects.toString(before, "") + " → " + Objects.toString(after, ""));
        }
    }
}
