package org.jianyan.legislation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violation;
import org.jianyan.legislation.plan.PlanItem;
import org.jianyan.legislation.plan.PlanItemEdit;
import org.jianyan.legislation.plan.PlanItemKind;
import org.jianyan.legislation.plan.PlanItemState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PlanItemEditsTest {
    private static final UUID DRAFT = Uuids.next();
    private static final PlanItem ITEM = new PlanItem(
            Uuids.next(),
            Uuids.next(),
            1,
            PlanItemKind.PREPARATION,
            PlanItemState.PLANNED,
            "示例条例",
            "市公安局",
            "",
            "",
            "",
            null,
            DRAFT);

    private static PlanItemEdit edit(String kind, String state, String title, String draft, String reason) {
        return new PlanItemEdit(kind, state, title, null, null, null, null, null, draft, reason);
    }

    private static List<String> faults(PlanItemEdit edit, boolean isNew, boolean needsReason) {
        return PlanItemEdits.faults(edit, isNew, needsReason).list().stream()
                .map(Violation::field)
                .toList();
    }

    @Test
    void whatAnEditDoesNotNameShouldStay() {
        PlanItem after = PlanItemEdits.applied(ITEM, edit("DELIBERATION", null, null, null, null));
        assertEquals(PlanItemKind.DELIBERATION, after.kind());
        assertEquals(ITEM.title(), after.title());
        assertEquals(DRAFT, after.draftId());
        assertEquals("类型：预备项目 → 审议项目", PlanItemEdits.changes(ITEM, after));
    }

    @Test
    void anEmptyIdentifierShouldTakeTheDraftAway() {
        assertNull(PlanItemEdits.applied(ITEM, edit(null, null, null, "", null)).draftId());
    }

    @Test
    void everyFaultShouldBeToldAtOnce() {
        assertEquals(
                List.of("draftId", "kind", "state", "title", "reason"),
                faults(edit("OTHER", "MAYBE", " ", "12", null), true, true));
        assertEquals(List.of(), faults(edit(null, null, null, null, null), false, false));
        assertEquals(List.of("kind", "title"), faults(edit(null, null, null, null, null), true, false));
    }

    @ParameterizedTest
    @EnumSource
    void noStateShouldLeadBackFromItsEnd(PlanItemState state) {
        boolean isEnd = state == PlanItemState.DONE || state == PlanItemState.WITHDRAWN;
        assertEquals(isEnd, state.next().isEmpty());
        assertTrue(!state.next().contains(state));
    }
}
