package org.jianyan.example.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianyan.consultation.contract.CollectionMethodContract;
import org.jianyan.consultation.spi.ClosedAnswers;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.consultation.spi.OpinionKind;
import org.junit.jupiter.api.Test;

final class ComplianceCostTest implements CollectionMethodContract {
    @Override
    public CollectionMethod method() {
        return new ComplianceCost();
    }

    @Override
    public Map<String, Object> validForm() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("trade", "餐饮");
        form.put("size", "小型");
        form.put("provision", "第二十条");
        form.put("costPerYear", 36_000);
        form.put("hoursPerYear", 500);
        form.put("turnoverPerYear", 2_400_000);
        form.put("burdens", Map.of("paperwork", 4, "waiting", 3, "equipment", 5, "training", 2, "inspection", 2));
        form.put("verdict", "AMEND");
        form.put("suggestions", List.of(Map.of("provision", "第二十一条", "text", "小型企业宜每两年报一次", "reason", "填报费时")));
        return form;
    }

    @Override
    public Map<String, Object> invalidForm() {
        return Map.of("trade", "餐饮", "size", "巨型");
    }

    @Test
    void figuresShouldBecomeOneOpinionAndEachSuggestionOneMore() {
        List<OpinionItem> opinions = method().itemise(new FilledForm(validForm()));
        assertEquals(2, opinions.size());
        assertEquals(
                "合规成本：每年支出 36000 元，用工 500 小时（约 0.25 人），支出占营业收入 1.50%。"
                        + "负担评分（1 轻至 5 重）：材料填报 4，办理等待 3，设备投入 5，人员培训 2，检查配合 2，平均 3.2。",
                opinions.get(0).text());
        assertEquals("企业（小型，餐饮）", opinions.get(0).authorKind());
        assertEquals("第二十一条", opinions.get(1).provision());
    }

    @Test
    void theVerdictShouldBeTheFirmsOwnAndTurnoverMayBeLeftOut() {
        Map<String, Object> form = new LinkedHashMap<>(validForm());
        form.put("verdict", "SUPPORT");
        form.put("turnoverPerYear", 0);
        OpinionItem opinion = method().itemise(new FilledForm(form)).get(0);
        assertEquals(OpinionKind.SUPPORT, opinion.kind());
        assertEquals(-1, opinion.text().indexOf("营业收入"));
    }

    @Test
    void scoresShouldBeCounted() {
        ClosedAnswers answers = method().answers(new FilledForm(validForm()));
        assertEquals("compliance-cost", answers.form());
        assertEquals(new ClosedAnswers.Chosen("设备投入", "5"), answers.chosen().get(2));
        assertEquals(6, answers.chosen().size());
    }
}
