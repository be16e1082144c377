package org.jianyan.consultation.internal.task;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Dates;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.InTextOrder;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.paper.OpinionTables;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.task.Task;
import org.jianyan.consultation.task.TaskWork;
import org.jianyan.consultation.task.TaskWork.Activity;
import org.jianyan.consultation.task.TaskWork.ActivityState;
import org.jianyan.consultation.task.TaskWork.Report;
import org.jianyan.documents.PaperDocument;
import org.jianyan.documents.PaperDocument.Block;
import org.jianyan.documents.TableDocument.Column;
import org.jianyan.legislation.DraftService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The contact point's report: what it wrote, and its part of the ledger. */
@Component(service = TaskReports.class)
public final class TaskReports {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 HH:mm");
    private static final List<Column> OPINIONS = List.of(
            new Column("序号", 4),
            new Column("条款", 7, true),
            new Column("类型", 4),
            new Column("意见建议", 18),
            new Column("理由", 12),
            new Column("提出人", 5));
    private static final List<Column> ACTIVITIES = List.of(
            new Column("序号", 4),
            new Column("形式", 5),
            new Column("主题", 14),
            new Column("时间", 9),
            new Column("地点", 9),
            new Column("人数", 4));

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final DraftService drafts;

    @Activate
    public TaskReports(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference DraftService drafts) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.drafts = drafts;
    }

    /** @param signedAs empty for a draft, which says that it is one */
    PaperDocument paper(TaskWork work, String signedAs) {
        Task task = work.task();
        Consultation consultation = consultations.find(task.consultationId());
        Report report = work.reports().get(work.reports().size() - 1);
        Map<OpinionKind, Long> kinds = jpa.txExpr(TransactionType.Supports, em -> new OpinionStore(em)
                .countsByKind(task.consultationId(), task.contactPointPath()));
        List<Block> blocks = new ArrayList<>();
        if (signedAs.isEmpty()) {
            blocks.add(new PaperDocument.Centred("（第 " + report.number() + " 稿，未经负责人签发）", false));
        }
        blocks.add(new PaperDocument.Salutation(consultations.organisationName(consultation.organisationPath()) + "："));
        blocks.add(new PaperDocument.Heading(1, "一、工作开展情况"));
        blocks.add(new PaperDocument.Paragraph(report.overview()));
        List<List<String>> held = activities(work.activities());
        if (!held.isEmpty()) {
            blocks.add(new PaperDocument.Table(ACTIVITIES, held));
        }
        blocks.add(new PaperDocument.Heading(1, "二、征集意见情况"));
        blocks.add(new PaperDocument.Paragraph(counted(kinds)));
        blocks.add(new PaperDocument.Heading(1, "三、主要意见建议"));
        blocks.add(new PaperDocument.Paragraph(report.suggestions()));
        blocks.add(new PaperDocument.Closing(closing(task, signedAs)));
        if (!kinds.isEmpty()) {
            blocks.add(new PaperDocument.NewPage());
            blocks.add(new PaperDocument.Heading(1, "附：意见建议清单"));
            blocks.add(new PaperDocument.LongTable(OPINIONS, signedAs.isEmpty() ? () -> rows(task) : all(task)));
        }
        String title = "关于《" + drafts.draft(consultation.draftId()).title() + "》征求意见情况的报告";
        return new PaperDocument(title, blocks);
    }

    private static List<String> closing(Task task, String signedAs) {
        String day = OffsetDateTime.now().atZoneSameInstant(Dates.ZONE).format(DAY);
        return signedAs.isEmpty()
                ? List.of(task.contactPointName(), day)
                : List.of(task.contactPointName(), "负责人：" + signedAs, day);
    }

    private static List<List<String>> activities(List<Activity> activities) {
        List<List<String>> rows = new ArrayList<>();
        for (Activity activity : activities) {
            if (activity.state() == ActivityState.HELD) {
                rows.add(List.of(
                        Integer.toString(rows.size() + 1),
                        activity.kind().title(),
                        activity.title(),
                        activity.heldAt().atZoneSameInstant(Dates.ZONE).format(TIME),
                        activity.place(),
                        Integer.toString(activity.participants())));
            }
        }
        return rows;
    }

    private static String counted(Map<OpinionKind, Long> kinds) {
        long all = kinds.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return "截至本报告签发，未收到意见建议。";
        }
        return "共收集意见建议 " + all + " 条，其中"
                + kinds.entrySet().stream()
                        .map(kind -> kind.getKey().title() + " " + kind.getValue() + " 条")
                        .collect(Collectors.joining("、"))
                + "，逐条清单附后。";
    }

    /** Read once: what is signed has the same opinions in each format, whatever comes in meanwhile. */
    private List<List<String>> all(Task task) {
        List<List<String>> all = new ArrayList<>();
        rows(task).forEachRemaining(all::add);
        return all;
    }

    /** The contact point's opinions in the order of the text. */
    private Iterator<List<String>> rows(Task task) {
        AtomicInteger number = new AtomicInteger();
        return new InTextOrder<>(jpa, task.consultationId(), task.contactPointPath(), opinions -> opinions.stream()
                .map(opinion -> List.of(
                        Integer.toString(number.incrementAndGet()),
                        opinion.provisionLabel(),
                        opinion.kind().title(),
                        OpinionTables.proposal(opinion),
                        Objects.toString(opinion.reason(), ""),
                        opinion.authorKind()))
                .toList());
    }
}
