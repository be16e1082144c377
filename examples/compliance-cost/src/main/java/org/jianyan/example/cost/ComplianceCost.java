package org.jianyan.example.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jianyan.commons.Title;
import org.jianyan.consultation.spi.ClosedAnswers;
import org.jianyan.consultation.spi.CollectionMethod;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.Form;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.consultation.spi.OpinionKind;
import org.osgi.service.component.annotations.Component;

/**
 * What a firm says it would cost to keep a rule, in money and hours a year, and how heavy five burdens weigh on it. The scores
 * are counted; the firm's figures become one opinion, and each suggestion one more.
 */
@Component
public final class ComplianceCost implements CollectionMethod {
    private static final BigDecimal HOURS_OF_A_POST = BigDecimal.valueOf(2_000);

    /** The burdens that are scored from 1, none, to 5, hardly to be borne. */
    private static final Map<String, String> BURDENS = Map.of(
            "paperwork", "材料填报",
            "waiting", "办理等待",
            "equipment", "设备投入",
            "training", "人员培训",
            "inspection", "检查配合");

    private static final List<String> ORDER = List.of("paperwork", "waiting", "equipment", "training", "inspection");

    @Override
    public String id() {
        return "compliance-cost";
    }

    @Override
    public Title title() {
        return new Title("企业合规成本调查", "Compliance cost survey");
    }

    @Override
    public Form form() {
        return Form.load(ComplianceCost.class, "compliance-cost.schema.json", "compliance-cost.ui.json");
    }

    @Override
    public List<OpinionItem> itemise(FilledForm form) {
        String authorKind = "企业（" + form.text("size") + "，" + form.text("trade") + "）";
        List<OpinionItem> opinions = new ArrayList<>();
        opinions.add(new OpinionItem(form.text("provision"), kind(form), summary(form), "", "", authorKind));
        form.list("suggestions")
                .forEach(suggestion -> opinions.add(new OpinionItem(
                        suggestion.text("provision"),
                        OpinionKind.AMEND,
                        suggestion.text("text"),
                        suggestion.text("reason"),
                        suggestion.text("wording"),
                        authorKind)));
        return opinions;
    }

    /** The firm says itself whether the rule is worth it: it is not read out of the figures. */
    private static OpinionKind kind(FilledForm form) {
        return "OPPOSE".equals(form.text("verdict"))
                ? OpinionKind.OPPOSE
                : "SUPPORT".equals(form.text("verdict")) ? OpinionKind.SUPPORT : OpinionKind.AMEND;
    }

    private static String summary(FilledForm form) {
        BigDecimal hours = new BigDecimal(form.text("hoursPerYear"));
        BigDecimal cost = new BigDecimal(form.text("costPerYear"));
        StringBuilder text = new StringBuilder("合规成本：每年支出 " + cost.toPlainString() + " 元，用工 " + hours.toPlainString()
                + " 小时（约 " + hours.divide(HOURS_OF_A_POST, 2, RoundingMode.HALF_UP) + " 人）");
        BigDecimal turnover =
                form.text("turnoverPerYear").isEmpty() ? BigDecimal.ZERO : new BigDecimal(form.text("turnoverPerYear"));
        if (turnover.signum() > 0) {
            text.append("，支出占营业收入 ")
                    .append(cost.movePointRight(2).divide(turnover, 2, RoundingMode.HALF_UP))
                    .append("%");
        }
        text.append("。负担评分（1 轻至 5 重）：");
        FilledForm scores = scores(form);
        int sum = 0;
        for (String burden : ORDER) {
            text.append(BURDENS.get(burden))
                    .append(' ')
                    .append(scores.text(burden))
                    .append('，');
            sum += Integer.parseInt(scores.text(burden));
        }
        return text.append("平均 ")
                .append(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(ORDER.size()), 1, RoundingMode.HALF_UP))
                .append("。")
                .toString();
    }

    @SuppressWarnings("unchecked")
    private static FilledForm scores(FilledForm form) {
        return new FilledForm((Map<String, Object>) form.values().get("burdens"));
    }

    @Override
    public ClosedAnswers answers(FilledForm form) {
        FilledForm scores = scores(form);
        List<ClosedAnswers.Chosen> chosen = new ArrayList<>();
        ORDER.forEach(burden -> chosen.add(new ClosedAnswers.Chosen(BURDENS.get(burden), scores.text(burden))));
        chosen.add(new ClosedAnswers.Chosen("企业规模", form.text("size")));
        return new ClosedAnswers(id(), chosen);
    }
}
