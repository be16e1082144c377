package org.jianyan.evaluation.internal;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jianyan.commons.Dates;
import org.jianyan.documents.PaperDocument;
import org.jianyan.documents.PaperDocument.Block;
import org.jianyan.documents.PaperDocument.Heading;
import org.jianyan.documents.PaperDocument.Paragraph;
import org.jianyan.documents.TableDocument.Column;
import org.jianyan.evaluation.Frame;
import org.jianyan.evaluation.LawContributions.Evidence;
import org.jianyan.evaluation.LawContributions.Feedback;
import org.jianyan.evaluation.LawContributions.Problem;
import org.jianyan.evaluation.LawEvaluation;
import org.jianyan.evaluation.LawResult;

/** The papers of a law's evaluation: the report, and a contact point's written feedback. */
final class LawPapers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");

    private LawPapers() {}

    /** What a report is made of. */
    record Material(
            Frame frame, LawResult result, List<Evidence> evidence, List<Problem> problems, List<Feedback> feedback) {}

    static PaperDocument report(LawEvaluation evaluation, Material material) {
        List<Block> blocks = new ArrayList<>();
        LawResult result = material.result();
        blocks.add(new Heading(1, "一、评估工作概况"));
        blocks.add(new Paragraph("评估对象为《" + evaluation.lawTitle() + "》。评估自 " + day(evaluation.openedAt()) + "起，"
                + (evaluation.reportedAt() == null ? "尚未完成" : "至 " + day(evaluation.reportedAt()) + "完成") + "。"
                + "按照《" + material.frame().title() + "》，由 "
                + evaluation.evaluators().size() + " 名评分人独立评分，收到证据材料 "
                + material.evidence().size() + " 份、实施中的问题 "
                + material.problems().size() + " 个、书面反馈 " + material.feedback().size() + " 份，来自 "
                + contributors(material).size() + " 个单位。"));
        blocks.add(new Heading(1, "二、指标评分"));
        blocks.add(scores(result));
        blocks.add(new Paragraph(total(material.frame(), result)));
        blocks.add(new Heading(1, "三、实施中的问题（按条款）"));
        blocks.add(material.problems().isEmpty() ? new Paragraph("没有收到。") : problems(material.problems()));
        blocks.add(new Heading(1, "四、证据材料"));
        blocks.add(material.evidence().isEmpty() ? new Paragraph("没有收到。") : evidence(material.evidence()));
        blocks.add(new Heading(1, "五、立法联系点书面反馈"));
        if (material.feedback().isEmpty()) {
            blocks.add(new Paragraph("没有收到。"));
        }
        material.feedback().forEach(feedback -> {
            blocks.add(new Heading(2, feedback.organisationName()));
            blocks.add(new Paragraph(feedback.text()));
        });
        blocks.add(new Heading(1, "六、评估结论和建议"));
        if (evaluation.conclusion() == null) {
            blocks.add(new Paragraph("（评估尚未完成）"));
        } else {
            blocks.add(new Paragraph(evaluation.conclusion()));
            blocks.add(new Paragraph("建议：" + evaluation.advice().title() + "。"));
        }
        return new PaperDocument("《" + evaluation.lawTitle() + "》立法后评估报告", blocks);
    }

    private static Set<String> contributors(Material material) {
        Set<String> paths = new LinkedHashSet<>();
        material.evidence().forEach(evidence -> paths.add(evidence.organisationPath()));
        material.problems().forEach(problem -> paths.add(problem.organisationPath()));
        material.feedback().forEach(feedback -> paths.add(feedback.organisationPath()));
        return paths;
    }

    private static Block scores(LawResult result) {
        return new PaperDocument.Table(
                List.of(
                        new Column("方面", 5, true),
                        new Column("指标", 15),
                        new Column("权重", 3),
                        new Column("人数", 3),
                        new Column("平均", 4),
                        new Column("最低", 4),
                        new Column("最高", 4),
                        new Column("标准差", 4)),
                result.lines().stream()
                        .map(line -> List.of(
                                line.part(),
                                line.title(),
                                line.weight().stripTrailingZeros().toPlainString(),
                                Integer.toString(line.scores()),
                                text(line.mean()),
                                text(line.least()),
                                text(line.most()),
                                text(line.deviation())))
                        .toList());
    }

    private static String total(Frame frame, LawResult result) {
        String total = result.total() == null ? "尚无评分。" : "加权平均 " + result.total() + " 分（满分 100 分）。";
        String missing = result.unscored().isEmpty() ? "" : "尚未评分的指标：" + String.join("、", result.unscored()) + "。";
        String vetoed = result.vetoed().isEmpty()
                ? ""
                : "一票否决的指标低于 " + frame.fitFrom().stripTrailingZeros().toPlainString() + " 分："
                        + String.join("、", result.vetoed()) + "，总体评价为不合格。";
        return total + missing + vetoed;
    }

    private static Block problems(List<Problem> problems) {
        List<List<String>> rows = new ArrayList<>();
        problems.forEach(problem -> rows.add(List.of(
                Integer.toString(rows.size() + 1),
                problem.provisionLabel(),
                problem.description(),
                problem.cause(),
                problem.proposal(),
                problem.organisationName())));
        return new PaperDocument.Table(
                List.of(
                        new Column("序号", 3),
                        new Column("条款", 6, true),
                        new Column("问题", 11),
                        new Column("原因", 8),
                        new Column("建议", 9),
                        new Column("来源", 6)),
                rows);
    }

    private static Block evidence(List<Evidence> evidence) {
        List<List<String>> rows = new ArrayList<>();
        evidence.forEach(item -> rows.add(List.of(
                Integer.toString(rows.size() + 1),
                item.lineCode(),
                item.title() + "\n" + item.text(),
                item.source()
                        + (item.file() == null ? "" : "\n附件：" + item.file().name()),
                item.organisationName())));
        return new PaperDocument.Table(
                List.of(
                        new Column("序号", 3),
                        new Column("指标", 3),
                        new Column("内容", 18),
                        new Column("出处", 9),
                        new Column("提供单位", 7)),
                rows);
    }

    static PaperDocument feedback(LawEvaluation evaluation, Feedback feedback, List<Problem> problems) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new PaperDocument.Salutation("市人大常委会法工委："));
        blocks.add(new Paragraph(feedback.text()));
        if (!problems.isEmpty()) {
            blocks.add(new Heading(1, "附：实施中的问题"));
            blocks.add(problems(problems));
        }
        blocks.add(new PaperDocument.Closing(List.of(feedback.organisationName(), day(feedback.handedInAt()))));
        return new PaperDocument("关于《" + evaluation.lawTitle() + "》实施情况的书面反馈", blocks);
    }

    private static String day(OffsetDateTime at) {
        return at.atZoneSameInstant(Dates.ZONE).format(DAY);
    }

    private static String text(BigDecimal number) {
        return number == null ? "—" : number.toPlainString();
    }
}
