package org.jianyan.consultation.internal.figure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Dates;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.OpinionQuery;
import org.jianyan.consultation.figure.Dimension;
import org.jianyan.consultation.figure.FigureService;
import org.jianyan.consultation.figure.Figures;
import org.jianyan.consultation.figure.Figures.Count;
import org.jianyan.consultation.figure.Figures.Rates;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.MethodTitles;
import org.jianyan.consultation.internal.jpa.FigureStore;
import org.jianyan.consultation.internal.jpa.FigureStore.Held;
import org.jianyan.consultation.internal.jpa.FigureStore.Intake;
import org.jianyan.consultation.internal.jpa.GroupingCountEntity;
import org.jianyan.consultation.internal.jpa.GroupingStore;
import org.jianyan.consultation.paper.Paper;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.task.Task;
import org.jianyan.documents.BarChart;
import org.jianyan.documents.Format;
import org.jianyan.documents.PaperDocument;
import org.jianyan.documents.TableDocument;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.ContactPointKind;
import org.jianyan.registry.ContactPointService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class LiveFigures implements FigureService {
    private static final String PUBLIC = "公众";
    /** So many bars are drawn: of days the last, of others the longest. */
    private static final int DRAWN = 40;

    private static final double DIGITS = 10_000;
    private static final List<String> CHARTS = List.of("png", "svg");

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final ContactPointService contactPoints;
    private final MethodTitles methods;

    @Activate
    public LiveFigures(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference ContactPointService contactPoints,
            @Reference MethodTitles methods) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.contactPoints = contactPoints;
        this.methods = methods;
    }

    /** What is read for figures, at one moment. */
    private record Read(List<Intake> intake, List<Held> held, Optional<GroupingCountEntity> grouped) {}

    @Override
    public Figures figures(Caller caller, UUID consultationId) {
        caller.require(Action.BALANCE_READ);
        Consultation consultation = consultations.get(caller, consultationId);
        boolean isAll = caller.may(Action.COLLATION_READ, consultation.organisationPath());
        List<String> scopes = isAll ? null : caller.scopes(Action.BALANCE_READ);
        List<Task> tasks = consultations.tasks(consultationId, isAll ? List.of("/") : scopes);
        Read read = jpa.txExpr(TransactionType.Required, em -> {
            FigureStore store = new FigureStore(em);
            return new Read(
                    store.intake(consultationId, scopes),
                    store.held(consultationId, scopes),
                    isAll ? new GroupingStore(em).findCount(consultationId) : Optional.empty());
        });
        long opinions = read.held().stream().mapToLong(Held::opinions).sum();
        Optional<Long> texts = read.grouped().map(GroupingCountEntity::texts);
        long sent = tasks.stream().filter(task -> task.sentAt() != null).count();
        long decided = opinions(read.held(), held -> held.decision() != null);
        long adopted = opinions(
                read.held(), held -> held.decision() == Decision.ADOPTED || held.decision() == Decision.PARTLY_ADOPTED);
        return new Figures(
                OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS),
                read.intake().stream().mapToLong(Intake::submissions).sum(),
                opinions,
                texts.orElse(null),
                read.grouped().map(GroupingCountEntity::groups).orElse(null),
                tasks.size(),
                (int) tasks.stream().filter(task -> task.acceptedAt() != null).count(),
                (int) sent,
                (int) tasks.stream().filter(Task::overdue).count(),
                new Rates(
                        rate(sent, tasks.size()),
                        texts.map(distinct -> rate(distinct, opinions)).orElse(null),
                        rate(decided, opinions),
                        rate(adopted, decided)),
                counts(read, tasks));
    }

    private static long opinions(List<Held> held, Predicate<Held> which) {
        return held.stream().filter(which).mapToLong(Held::opinions).sum();
    }

    private static Double rate(long part, long whole) {
        return whole == 0 ? null : Math.round(DIGITS * part / whole) / DIGITS;
    }

    private Map<Dimension, List<Count>> counts(Read read, List<Task> tasks) {
        Map<Dimension, List<Count>> counts = new EnumMap<>(Dimension.class);
        Map<String, String> titles = methods.all();
        Map<String, String> sources = tasks.stream()
                .collect(Collectors.toMap(Task::contactPointPath, Task::contactPointName, (one, same) -> one));
        Map<String, String> kinds = kinds(tasks);
        counts.put(
                Dimension.PROVISION,
                counted(
                        read.held().stream().sorted(Comparator.comparing(Held::position)),
                        held -> held.label().isEmpty() ? OpinionQuery.WHOLE_TEXT : held.label(),
                        label -> label,
                        false));
        counts.put(
                Dimension.KIND,
                counted(
                        read.held().stream().sorted(Comparator.comparing(Held::kind)),
                        held -> held.kind().name(),
                        name -> OpinionKind.valueOf(name).title(),
                        false));
        counts.put(
                Dimension.DECISION,
                counted(
                        read.held().stream()
                                .sorted(Comparator.comparing(
                                        Held::decision, Comparator.nullsLast(Comparator.naturalOrder()))),
                        held -> held.decision() == null
                                ? "NONE"
                                : held.decision().name(),
                        name -> name.equals("NONE")
                                ? "尚未答复"
                                : Decision.valueOf(name).title(),
                        false));
        counts.put(
                Dimension.SOURCE,
                counted(
                        read.held().stream(),
                        Held::path,
                        path -> path.isEmpty() ? PUBLIC : sources.getOrDefault(path, path),
                        true));
        counts.put(
                Dimension.DISTRICT,
                counted(
                        read.held().stream(),
                        held -> parent(held.path()),
                        path -> path.isEmpty() ? PUBLIC : consultations.organisationName(path),
                        true));
        counts.put(
                Dimension.SOURCE_KIND,
                counted(
                        read.held().stream(),
                        held -> held.path().isEmpty() ? "PUBLIC" : kinds.getOrDefault(held.path(), "OTHER"),
                        kind -> kind.equals("PUBLIC")
                                ? PUBLIC
                                : ContactPointKind.valueOf(kind).title(),
                        true));
        Map<String, Long> byMethod = new TreeMap<>();
        TreeMap<LocalDate, Long> byDay = new TreeMap<>();
        read.intake().forEach(intake -> {
            byMethod.merge(intake.method(), intake.opinions(), Long::sum);
            byDay.merge(intake.day(), intake.opinions(), Long::sum);
        });
        counts.put(
                Dimension.METHOD,
                byMethod.entrySet().stream()
                        .map(one -> new Count(
                                one.getKey(), titles.getOrDefault(one.getKey(), one.getKey()), one.getValue()))
                        .sorted(Comparator.comparing(Count::opinions).reversed())
                        .toList());
        counts.put(Dimension.DAY, days(byDay));
        return counts;
    }

    /** @param isByNumber whether the largest comes first; otherwise they keep their order */
    private static List<Count> counted(
            Stream<Held> held, Function<Held, String> key, Function<String, String> label, boolean isByNumber) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        held.forEach(one -> numbers.merge(key.apply(one), one.opinions(), Long::sum));
        List<Count> counts = new ArrayList<>(numbers.entrySet().stream()
                .filter(number -> number.getValue() > 0)
                .map(number -> new Count(number.getKey(), label.apply(number.getKey()), number.getValue()))
                .toList());
        if (isByNumber) {
            counts.sort(Comparator.comparing(Count::opinions).reversed().thenComparing(Count::key));
        }
        return counts;
    }

    private static List<Count> days(TreeMap<LocalDate, Long> byDay) {
        return byDay.isEmpty()
                ? List.of()
                : byDay.firstKey()
                        .datesUntil(byDay.lastKey().plusDays(1))
                        .map(day -> new Count(day.toString(), day.toString(), byDay.getOrDefault(day, 0L)))
                        .toList();
    }

    private Map<String, String> kinds(List<Task> tasks) {
        List<String> codes = tasks.stream()
                .map(task -> task.contactPointPath().replaceAll(".*/([^/]+)/$", "$1"))
                .toList();
        return codes.isEmpty()
                ? Map.of()
                : contactPoints.byCodes(codes).stream()
                        .collect(Collectors.toMap(
                                ContactPoint::path, point -> point.kind().name()));
    }

    private static String parent(String path) {
        return path.isEmpty() ? "" : path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }

    @Override
    public Paper paper(Caller caller, UUID consultationId, String wanted, String format) {
        Figures figures = figures(caller, consultationId);
        Dimension dimension = Dimension.of(wanted)
                .orElseThrow(() -> new ValidationException(new Violation(
                        "dimension",
                        "unknown",
                        "应为 " + Stream.of(Dimension.values()).map(Dimension::id).toList() + " 之一，收到：" + wanted)));
        List<Count> counts = figures.counts().get(dimension);
        String name = dimension.id() + "." + format;
        if (CHARTS.contains(format)) {
            Format.PDF.requireFonts();
            PaperDocument.Chart chart = chart(dimension, counts);
            return format.equals("png")
                    ? new Paper(name, "image/png", out -> BarChart.png(chart, out))
                    : new Paper(name, "image/svg+xml", out -> BarChart.svg(chart, out));
        }
        Format known = Format.require(format, Format.TABLES);
        TableDocument table = table(dimension, counts, figures);
        return new Paper(name, known.mediaType(), out -> known.write(table, out));
    }

    private static PaperDocument.Chart chart(Dimension dimension, List<Count> counts) {
        List<Count> drawn = counts;
        String title = dimension.title();
        if (counts.size() > DRAWN && dimension == Dimension.DAY) {
            drawn = counts.subList(counts.size() - DRAWN, counts.size());
            title += "（最近 " + DRAWN + " 天）";
        } else if (counts.size() > DRAWN) {
            drawn = counts.stream()
                    .sorted(Comparator.comparing(Count::opinions).reversed())
                    .limit(DRAWN)
                    .toList();
            title += "（最多的 " + DRAWN + " 项）";
        }
        return new PaperDocument.Chart(
                title,
                drawn.stream()
                        .map(count -> new PaperDocument.Bar(count.label(), count.opinions()))
                        .toList());
    }

    private static TableDocument table(Dimension dimension, List<Count> counts, Figures figures) {
        return new TableDocument(
                dimension.title(),
                List.of("共 " + figures.opinions() + " 条意见，统计时间 "
                        + figures.at().atZoneSameInstant(Dates.ZONE).toLocalDateTime()),
                List.of(new TableDocument.Column(dimension.column(), 20), new TableDocument.Column("意见数", 8)),
                counts.stream()
                        .map(count -> List.of(count.label(), Long.toString(count.opinions())))
                        .toList());
    }
}
