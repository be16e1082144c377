package org.jianyan.consultation.internal.paper;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Dates;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.Placement;
import org.jianyan.consultation.internal.InTextOrder;
import org.jianyan.consultation.internal.Placements;
import org.jianyan.consultation.internal.jpa.GroupStore;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.documents.TableDocument;
import org.jianyan.documents.TableDocument.Column;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.ProvisionIndex;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tables with a row for each opinion, of any length. */
@Component(service = OpinionTables.class)
public final class OpinionTables {
    private static final List<Column> COLLATION = List.of(
            new Column("序号", 4),
            new Column("条款", 7, true),
            new Column("原文", 14, true),
            new Column("类型", 5),
            new Column("意见建议", 18),
            new Column("理由", 11),
            new Column("提出人", 6),
            new Column("来源", 9),
            new Column("同类意见", 5),
            new Column("采纳情况", 6),
            new Column("采纳理由", 12),
            new Column("现文本中的位置", 8),
            new Column("答复日期", 7));
    private static final List<Column> ADOPTION = List.of(
            new Column("序号", 4),
            new Column("条款", 8, true),
            new Column("意见建议", 28),
            new Column("提出人", 7),
            new Column("采纳情况", 8),
            new Column("现文本中的位置", 10),
            new Column("理由", 20),
            new Column("答复日期", 10));

    private final JpaTemplate jpa;
    private final DraftService drafts;
    private final Placements placements;

    @Activate
    public OpinionTables(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference DraftService drafts,
            @Reference Placements placements) {
        this.jpa = jpa;
        this.drafts = drafts;
        this.placements = placements;
    }

    /** What is looked up for some hundred opinions at a time. */
    private record Looked(Map<UUID, Integer> alike, Map<UUID, OffsetDateTime> decidedAt, Map<UUID, Placement> placed) {
        String position(Opinion opinion) {
            Placement placement = placed.get(opinion.id());
            return placement == null
                    ? ""
                    : Objects.requireNonNullElse(
                            placement.provisionLabel(), placement.state().title());
        }

        String day(Opinion opinion) {
            OffsetDateTime at = decidedAt.get(opinion.id());
            return at == null
                    ? ""
                    : at.atZoneSameInstant(Dates.ZONE).toLocalDate().toString();
        }
    }

    private static Map<UUID, Integer> sizes(Map<UUID, GroupStore.Place> places) {
        return places.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .opinions()));
    }

    private Function<List<Opinion>, Looked> lookup(Consultation consultation, UUID versionId) {
        Function<List<Opinion>, List<Placement>> places = placements.places(consultation, versionId);
        return opinions -> jpa.txExpr(TransactionType.Supports, em -> {
            List<UUID> ids = opinions.stream().map(Opinion::id).toList();
            return new Looked(
                    sizes(new GroupStore(em).places(ids)),
                    new OpinionStore(em).decidedAt(ids),
                    places.apply(opinions).stream()
                            .collect(Collectors.toMap(
                                    placement -> placement.opinion().id(), placement -> placement)));
        });
    }

    private static DraftVersion latest(Draft draft) {
        return draft.versions().get(draft.versions().size() - 1);
    }

    private static List<String> notes(Consultation consultation, DraftVersion latest, String whose) {
        return List.of(
                "征求意见：" + consultation.title() + whose,
                "现文本：" + latest.label() + "（第 " + latest.number() + " 个版本）　制表日期：" + LocalDate.now(Dates.ZONE));
    }

    /** 意见建议汇总表. */
    TableDocument collation(Consultation consultation, UnaryOperator<String> written) {
        Draft draft = drafts.draft(consultation.draftId());
        DraftVersion latest = latest(draft);
        ProvisionIndex provisions = new ProvisionIndex(drafts.provisions(consultation.versionId()));
        Function<List<Opinion>, Looked> lookup = lookup(consultation, latest.id());
        return table(
                "《" + draft.title() + "》意见建议汇总表",
                notes(consultation, latest, ""),
                COLLATION,
                consultation,
                null,
                lookup,
                (opinion, looked) -> List.of(
                        opinion.citation(),
                        provisions.words(opinion.provisionId()),
                        opinion.kind().title(),
                        written.apply(proposal(opinion)),
                        written.apply(Objects.toString(opinion.reason(), "")),
                        written.apply(opinion.authorKind()),
                        opinion.source(),
                        Integer.toString(looked.alike().getOrDefault(opinion.id(), 1)),
                        opinion.decision() == null ? "" : opinion.decision().title(),
                        Objects.toString(opinion.decisionReason(), ""),
                        looked.position(opinion),
                        looked.day(opinion)));
    }

    /**
     * 采纳情况反馈表.
     *
     * @param contactPointPath whose opinions, {@code null} for everybody's
     * @param contactPointName {@code null} for everybody's
     */
    TableDocument adoption(
            Consultation consultation,
            String contactPointPath,
            String contactPointName,
            UnaryOperator<String> written) {
        Draft draft = drafts.draft(consultation.draftId());
        DraftVersion latest = latest(draft);
        Function<List<Opinion>, Looked> lookup = lookup(consultation, latest.id());
        return table(
                "《" + draft.title() + "》意见采纳情况反馈表",
                notes(consultation, latest, contactPointName == null ? "" : "　反馈对象：" + contactPointName),
                ADOPTION,
                consultation,
                contactPointPath,
                lookup,
                (opinion, looked) -> List.of(
                        opinion.citation(),
                        written.apply(proposal(opinion)),
                        written.apply(opinion.authorKind()),
                        opinion.decision() == null ? "尚未答复" : opinion.decision().title(),
                        looked.position(opinion),
                        Objects.toString(opinion.decisionReason(), ""),
                        looked.day(opinion)));
    }

    /** The cells of a row behind its number. */
    private interface Cells {
        List<String> of(Opinion opinion, Looked looked);
    }

    private TableDocument table(
            String title,
            List<String> notes,
            List<Column> columns,
            Consultation consultation,
            String path,
            Function<List<Opinion>, Looked> lookup,
            Cells cells) {
        return new TableDocument(title, notes, columns, () -> {
            AtomicInteger number = new AtomicInteger();
            return new InTextOrder<>(jpa, consultation.id(), path, opinions -> {
                Looked looked = lookup.apply(opinions);
                return opinions.stream()
                        .map(opinion -> numbered(number.incrementAndGet(), cells.of(opinion, looked)))
                        .toList();
            });
        });
    }

    private static List<String> numbered(int number, List<String> cells) {
        return IntStream.rangeClosed(0, cells.size())
                .mapToObj(i -> i == 0 ? Integer.toString(number) : cells.get(i - 1))
                .toList();
    }

    /** What an opinion says, with the wording it proposes. */
    public static String proposal(Opinion opinion) {
        String wording = opinion.wording();
        return wording == null || wording.isEmpty() ? opinion.text() : opinion.text() + "\n建议表述：" + wording;
    }
}
