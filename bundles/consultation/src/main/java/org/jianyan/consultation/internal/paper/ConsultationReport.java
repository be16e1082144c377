package org.jianyan.consultation.internal.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jianyan.commons.Dates;
import org.jianyan.consultation.Balance;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.OpinionQuery;
import org.jianyan.consultation.summary.SummaryDraft;
import org.jianyan.consultation.summary.SummaryFigures;
import org.jianyan.consultation.summary.SummaryFigures.Count;
import org.jianyan.consultation.summary.SummaryPoint;
import org.jianyan.consultation.task.Task;
import org.jianyan.documents.PaperDocument;
import org.jianyan.documents.PaperDocument.Block;
import org.jianyan.documents.TableDocument.Column;
import org.jianyan.legislation.Draft;

/** The commission's report on a consultation, with charts: who was asked, what came, what was decided. */
final class ConsultationReport {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");
    /** So many provisions are drawn, those with most opinions. */
    private static final int DRAWN = 15;

    private static final List<Column> POINTS = List.of(
            new Column("序号", 4),
            new Column("条款", 8),
            new Column("意见", 14),
            new Column("条数", 4),
            new Column("处理", 7),
            new Column("理由", 14));
    private static final List<Column> CONTACT_POINTS = List.of(
            new Column("立法联系点", 16),
            new Column("意见", 5),
            new Column("采纳", 5),
            new Column("部分采纳", 5),
            new Column("已答复", 5),
            new Column("任务", 6),
            new Column("逾期", 4));

    private ConsultationReport() {}

    /** @param issuer whose report it is */
    static PaperDocument of(
            Consultation consultation,
            Draft draft,
            String issuer,
            SummaryDraft summary,
            List<Balance> balances,
            List<Task> tasks) {
        SummaryFigures figures = summary.figures();
        String law = draft.title();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new PaperDocument.Heading(1, "一、基本情况"));
        blocks.add(new PaperDocument.Paragraph(basics(consultation, draft, figures, tasks)));
        if (!figures.methods().isEmpty()) {
            blocks.add(chart("各收集方式的意见数", figures.methods()));
        }
        blocks.add(new PaperDocument.Heading(1, "二、意见分布"));
        blocks.add(new PaperDocument.Paragraph(spread(figures)));
        if (!figures.provisions().isEmpty()) {
            List<Count> most = figures.provisions().stream()
                    .sorted(Comparator.comparing(Count::opinions).reversed())
                    .limit(DRAWN)
                    .toList();
            boolean isAll = most.size() == figures.provisions().size();
            blocks.add(chart(isAll ? "各条款的意见数" : "意见最多的 " + DRAWN + " 个条款", most));
        }
        blocks.add(new PaperDocument.Heading(1, "三、采纳情况"));
        blocks.add(new PaperDocument.Paragraph(decided(figures)));
        if (!figures.decisions().isEmpty()) {
            blocks.add(chart("采纳情况", figures.decisions()));
        }
        blocks.add(new PaperDocument.Heading(1, "四、主要意见及处理"));
        if (summary.points().isEmpty()) {
            blocks.add(new PaperDocument.Paragraph("尚无经人工命名的意见组。"));
        } else {
            blocks.add(new PaperDocument.Table(POINTS, points(summary.points())));
        }
        blocks.add(new PaperDocument.Heading(1, "五、各立法联系点情况"));
        blocks.add(new PaperDocument.Table(CONTACT_POINTS, contactPoints(balances, tasks)));
        blocks.add(new PaperDocument.Closing(
                List.of(issuer, LocalDate.now(Dates.ZONE).format(DAY))));
        return new PaperDocument("关于《" + law + "》征求意见情况的报告", blocks);
    }

    private static Block chart(String title, List<Count> counts) {
        return new PaperDocument.Chart(
                title,
                counts.stream()
                        .map(count -> new PaperDocument.Bar(count.label(), count.opinions()))
                        .toList());
    }

    private static String basics(Consultation consultation, Draft draft, SummaryFigures figures, List<Task> tasks) {
        long sent = tasks.stream().filter(task -> task.sentAt() != null).count();
        return "自 " + consultation.openedAt().atZoneSameInstant(Dates.ZONE).format(DAY) + "起，至 "
                + consultation.deadline().atZoneSameInstant(Dates.ZONE).format(DAY) + "止，" + asked(draft) + "《"
                + draft.title() + "》向 "
                + tasks.size() + " 个立法联系点征求意见，其中 " + sent + " 个已报送报告；共收到提交 " + figures.submissions()
                + " 份，意见建议 " + figures.opinions() + " 条。按文本归并为 " + figures.texts() + " 种表述、" + figures.groups()
                + " 组意见。";
    }

    private static String asked(Draft draft) {
        return draft.source().isSentDown() ? "按照" + draft.sentBy() + "的要求，就" : "就";
    }

    private static String spread(SummaryFigures figures) {
        if (figures.provisions().isEmpty()) {
            return "没有收到意见。";
        }
        Count most = figures.provisions().stream()
                .max(Comparator.comparing(Count::opinions))
                .orElseThrow();
        return "意见涉及 " + figures.provisions().size() + " 个条款，最多的是" + most.label() + "，" + most.opinions() + " 条。";
    }

    private static String decided(SummaryFigures figures) {
        long decided = figures.decisions().stream().mapToLong(Count::opinions).sum();
        long adopted = of(figures, Decision.ADOPTED) + of(figures, Decision.PARTLY_ADOPTED);
        String share = decided == 0 ? "" : "，采纳和部分采纳占 " + Math.round(1000.0 * adopted / decided) / 10.0 + "%";
        return "已答复 " + decided + " 条，未答复 " + (figures.opinions() - decided) + " 条；其中"
                + figures.decisions().stream()
                        .map(count -> count.label() + " " + count.opinions() + " 条")
                        .collect(Collectors.joining("、"))
                + share + "。";
    }

    private static long of(SummaryFigures figures, Decision decision) {
        return figures.decisions().stream()
                .filter(count -> count.label().equals(decision.title()))
                .mapToLong(Count::opinions)
                .sum();
    }

    private static List<List<String>> points(List<SummaryPoint> points) {
        List<List<String>> rows = new ArrayList<>();
        for (SummaryPoint point : points) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    point.provision().isEmpty() ? OpinionQuery.WHOLE_TEXT : point.provision(),
                    point.said(),
                    Integer.toString(point.opinions()),
                    point.done(),
                    point.why()));
        }
        return rows;
    }

    private static List<List<String>> contactPoints(List<Balance> balances, List<Task> tasks) {
        Map<String, Task> byPath = tasks.stream().collect(Collectors.toMap(Task::contactPointPath, task -> task));
        return balances.stream()
                .map(balance -> {
                    Task task = byPath.get(balance.contactPointPath());
                    return List.of(
                            balance.contactPointName(),
                            Long.toString(balance.opinions()),
                            Long.toString(balance.decisions().getOrDefault(Decision.ADOPTED, 0L)),
                            Long.toString(balance.decisions().getOrDefault(Decision.PARTLY_ADOPTED, 0L)),
                            Long.toString(balance.decided()),
                            task == null ? "—" : task.state().title(),
                            task != null && task.overdue() ? "是" : "");
                })
                .toList();
    }
}
