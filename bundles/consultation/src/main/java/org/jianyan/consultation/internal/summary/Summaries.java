package org.jianyan.consultation.internal.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.OpinionQuery;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Contacts;
import org.jianyan.consultation.internal.MethodTitles;
import org.jianyan.consultation.internal.jpa.ConsultationStore;
import org.jianyan.consultation.internal.jpa.FigureStore;
import org.jianyan.consultation.internal.jpa.FigureStore.Intake;
import org.jianyan.consultation.internal.jpa.GroupingCountEntity;
import org.jianyan.consultation.internal.jpa.GroupingStore;
import org.jianyan.consultation.internal.jpa.LedgerStore;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.SummaryStore;
import org.jianyan.consultation.summary.NewSummary;
import org.jianyan.consultation.summary.PublishedSummary;
import org.jianyan.consultation.summary.SummaryDraft;
import org.jianyan.consultation.summary.SummaryFigures;
import org.jianyan.consultation.summary.SummaryFigures.Count;
import org.jianyan.consultation.summary.SummaryPoint;
import org.jianyan.consultation.summary.SummaryService;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Summaries implements SummaryService {
    private static final int MAX_INTRODUCTION = 5_000;
    private static final int MAX_POINTS = 500;
    private static final int MAX_TEXT = 2_000;
    private static final int MAX_PROVISION = 200;
    /** As many reasons are told for one group in a draft. */
    private static final int REASONS = 3;

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final MethodTitles methods;
    private final Contacts contacts;
    private final Audit audit;

    @Activate
    public Summaries(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference MethodTitles methods,
            @Reference Contacts contacts,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.methods = methods;
        this.contacts = contacts;
        this.audit = audit;
    }

    @Override
    public SummaryDraft draft(Caller caller, UUID consultationId) {
        consultations.permitted(caller, Action.COLLATION_READ, consultationId);
        return jpa.txExpr(
                TransactionType.Supports,
                em -> new SummaryDraft(
                        figures(em, consultationId), points(new SummaryStore(em).titled(consultationId, MAX_POINTS))));
    }

    private SummaryFigures figures(EntityManager em, UUID consultationId) {
        Map<String, Long> provisions = new LinkedHashMap<>();
        OpinionStore opinions = new OpinionStore(em);
        opinions.countsByProvision(consultationId)
                .forEach(count -> provisions.merge(
                        count.label().isEmpty() ? OpinionQuery.WHOLE_TEXT : count.label(),
                        count.opinions(),
                        Long::sum));
        Map<Decision, Long> decisions = new EnumMap<>(Decision.class);
        Map<String, Long> sources = new LinkedHashMap<>();
        Map<String, String> names = consultations.sources(consultationId);
        opinions.countsBySource(consultationId, null).forEach(count -> {
            String path = count.contactPointPath() == null ? OpinionQuery.PUBLIC : count.contactPointPath();
            sources.merge(names.getOrDefault(path, path), count.opinions(), Long::sum);
            if (count.decision() != null) {
                decisions.merge(count.decision(), count.opinions(), Long::sum);
            }
        });
        Map<String, String> titles = methods.all();
        List<Intake> intake = new FigureStore(em).intake(consultationId, null);
        Map<String, Long> byMethod = new TreeMap<>();
        intake.forEach(one -> byMethod.merge(one.method(), one.opinions(), Long::sum));
        var grouped = new GroupingStore(em).findCount(consultationId);
        return new SummaryFigures(
                intake.stream().mapToLong(Intake::submissions).sum(),
                provisions.values().stream().mapToLong(Long::longValue).sum(),
                grouped.map(GroupingCountEntity::texts).orElse(0L),
                grouped.map(GroupingCountEntity::groups).orElse(0L),
                decisions.entrySet().stream()
                        .map(of -> new Count(of.getKey().title(), of.getValue()))
                        .toList(),
                counts(provisions),
                byMethod.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(one -> new Count(titles.getOrDefault(one.getKey(), one.getKey()), one.getValue()))
                        .toList(),
                counts(sources));
    }

    private static List<Count> counts(Map<String, Long> numbers) {
        return numbers.entrySet().stream()
                .map(of -> new Count(of.getKey(), of.getValue()))
                .toList();
    }

    private static List<SummaryPoint> points(List<SummaryStore.Titled> titled) {
        Map<UUID, List<SummaryStore.Titled>> groups = titled.stream()
                .collect(Collectors.groupingBy(SummaryStore.Titled::group, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().map(Summaries::point).toList();
    }

    private static SummaryPoint point(List<SummaryStore.Titled> group) {
        Map<Decision, Long> decisions = new EnumMap<>(Decision.class);
        Set<String> reasons = new LinkedHashSet<>();
        long opinions = 0;
        for (SummaryStore.Titled part : group) {
            opinions += part.opinions();
            if (part.decision() != null) {
                decisions.merge(part.decision(), part.opinions(), Long::sum);
                reasons.add(part.reason());
            }
        }
        String done = decisions.size() == 1
                ? decisions.keySet().iterator().next().title()
                : decisions.entrySet().stream()
                        .map(of -> of.getKey().title() + " " + of.getValue() + " 条")
                        .collect(Collectors.joining("、"));
        return new SummaryPoint(
                group.get(0).provision(),
                group.get(0).title(),
                done,
                reasons.stream().limit(REASONS).collect(Collectors.joining("；")),
                (int) opinions);
    }

    @Override
    public PublishedSummary publish(Caller caller, UUID consultationId, NewSummary input) {
        Consultation consultation = consultations.permitted(caller, Action.CONSULTATION_MANAGE, consultationId);
        Violations violations = faults(input);
        Identifying identifying = jpa.txExpr(
                TransactionType.Supports,
                em -> new Identifying(em, consultationId, contacts.names(em, consultationId), input.noNames()));
        identifying.check("introduction", input.introduction(), violations);
        List<SummaryPoint> points = input.points();
        for (int i = 0; i < points.size(); i++) {
            identifying.check("points[" + i + "].said", points.get(i).said(), violations);
            identifying.check("points[" + i + "].done", points.get(i).done(), violations);
            identifying.check("points[" + i + "].why", points.get(i).why(), violations);
            identifying.check("points[" + i + "].provision", points.get(i).provision(), violations);
        }
        violations.throwIfAny();
        return jpa.txExpr(TransactionType.Required, em -> {
            // stages are changed behind this lock, and so are decisions: the figures are those of one moment
            new LedgerStore(em).locked();
            Stage stage = new ConsultationStore(em)
                    .stages(List.of(consultationId))
                    .iterator()
                    .next();
            if (stage != Stage.ANSWERED) {
                throw new Conflict("征求意见处于" + stage.title() + "阶段，答复（ANSWERED）以后、归档以前才能公布反馈");
            }
            SummaryStore store = new SummaryStore(em);
            store.add(consultationId, input, figures(em, consultationId), caller.name());
            audit.record(caller, Action.CONSULTATION_MANAGE, "published summary of " + consultationId);
            em.flush();
            return store.published(consultation).orElseThrow();
        });
    }

    private static Violations faults(NewSummary input) {
        Violations violations = new Violations()
                .text("introduction", input.introduction(), MAX_INTRODUCTION)
                .require(
                        !input.points().isEmpty() && input.points().size() <= MAX_POINTS,
                        "points",
                        "size",
                        "应为 1 至 " + MAX_POINTS + " 点，收到：" + input.points().size());
        List<SummaryPoint> points = new ArrayList<>(input.points());
        for (int i = 0; i < points.size(); i++) {
            SummaryPoint point = points.get(i);
            violations
                    .optionalText("points[" + i + "].provision", point.provision(), MAX_PROVISION)
                    .text("points[" + i + "].said", point.said(), MAX_TEXT)
                    .text("points[" + i + "].done", point.done(), MAX_TEXT)
                    .text("points[" + i + "].why", point.why(), MAX_TEXT)
                    .require(
                            point.opinions() >= 0,
                            "points[" + i + "].opinions",
                            "range",
                            "不能小于 0，收到：" + point.opinions());
        }
        return violations;
    }

    @Override
    public PublishedSummary get(Caller caller, UUID consultationId) {
        Consultation consultation = consultations.get(caller, consultationId);
        return jpa.txExpr(TransactionType.Supports, em -> new SummaryStore(em).published(consultation))
                .orElseThrow(() -> new NotFound("征求意见 " + consultationId + " 还没有公布反馈"));
    }
}
