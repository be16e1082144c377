package org.jianyan.registry.internal.lifecycle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jianyan.documents.PaperDocument;
import org.jianyan.documents.PaperDocument.Block;
import org.jianyan.documents.PaperDocument.Field;
import org.jianyan.documents.TableDocument;
import org.jianyan.documents.TableDocument.Column;
import org.jianyan.registry.lifecycle.Candidacy;
import org.jianyan.registry.lifecycle.CandidacyStep;
import org.jianyan.registry.lifecycle.Criterion;
import org.jianyan.registry.lifecycle.Score;

/** The papers of selection. */
final class CandidacyPapers {
    private static final List<Column> LIST = List.of(
            new Column("序号", 4),
            new Column("名称", 18),
            new Column("类型", 10),
            new Column("产生方式", 8),
            new Column("地域、行业代表性", 16),
            new Column("地址", 16),
            new Column("得分", 5),
            new Column("进展", 10));

    private CandidacyPapers() {}

    /** Candidates by points, the best first. */
    static TableDocument list(String organisation, List<Candidacy> listed) {
        List<Candidacy> ranked = listed.stream()
                .sorted(Comparator.comparing(Candidacy::points, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        return new TableDocument(
                "立法联系点建议名单",
                List.of(organisation),
                LIST,
                IntStream.range(0, ranked.size())
                        .mapToObj(i -> row(i + 1, ranked.get(i)))
                        .toList());
    }

    private static List<String> row(int number, Candidacy candidacy) {
        return List.of(
                Integer.toString(number),
                candidacy.name(),
                candidacy.kind().title(),
                candidacy.way().title(),
                candidacy.area(),
                candidacy.address(),
                candidacy.points() == null ? "" : candidacy.points().toString(),
                candidacy.state().title());
    }

    static PaperDocument form(Candidacy candidacy, List<Criterion> criteria, List<Score> scores) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new PaperDocument.Fields(List.of(
                new Field("名称", candidacy.name()),
                new Field("类型", candidacy.kind().title()),
                new Field("产生方式", candidacy.way().title()),
                new Field("地址", candidacy.address()),
                new Field("地域、行业代表性", candidacy.area()),
                new Field("调研能力", candidacy.research()),
                new Field("联系群众和社会组织的基础", candidacy.ties()),
                new Field("场地、设施、人员", candidacy.means()),
                new Field("参与地方立法的意愿", candidacy.will()))));
        if (!scores.isEmpty()) {
            blocks.add(new PaperDocument.Heading(1, "遴选打分"));
            blocks.add(new PaperDocument.Table(
                    List.of(
                            new Column("标准", 18),
                            new Column("分值", 6),
                            new Column("得分", 6),
                            new Column("打分人", 10),
                            new Column("理由", 24)),
                    scores.stream().map(score -> row(criteria, score)).toList()));
            blocks.add(new PaperDocument.Paragraph("平均总分：" + candidacy.points() + " 分。"));
        }
        blocks.add(new PaperDocument.Heading(1, "办理情况"));
        blocks.add(new PaperDocument.Table(
                List.of(
                        new Column("日期", 10),
                        new Column("事项", 10),
                        new Column("会议", 14),
                        new Column("说明", 24),
                        new Column("经办", 10)),
                candidacy.steps().stream().map(CandidacyPapers::row).toList()));
        return new PaperDocument("立法联系点设立申报表", blocks);
    }

    private static List<String> row(List<Criterion> criteria, Score score) {
        Criterion criterion = criteria.stream()
                .filter(one -> one.code().equals(score.criterion()))
                .findFirst()
                .orElse(new Criterion(score.criterion(), score.criterion(), 0));
        return List.of(
                criterion.title(),
                criterion.points() == 0 ? "" : Integer.toString(criterion.points()),
                score.points().toPlainString(),
                score.by(),
                score.reason());
    }

    private static List<String> row(CandidacyStep step) {
        return List.of(step.on().toString(), step.act().title(), step.session(), step.reason(), step.by());
    }
}
