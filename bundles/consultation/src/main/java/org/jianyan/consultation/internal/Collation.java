package org.jianyan.consultation.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.consultation.Balance;
import org.jianyan.consultation.CollationEntry;
import org.jianyan.consultation.CollationService;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.spi.OpinionKind;
import org.jianyan.consultation.task.Task;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.ProvisionIndex;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Collation implements CollationService {
    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final DraftService drafts;

    @Activate
    public Collation(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference DraftService drafts) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.drafts = drafts;
    }

    @Override
    public List<CollationEntry> collation(Caller caller, UUID id) {
        Consultation consultation = consultations.permitted(caller, Action.COLLATION_READ, id);
        ProvisionIndex provisions = new ProvisionIndex(drafts.provisions(consultation.versionId()));
        Map<String, List<OpinionStore.ProvisionCount>> counts = new LinkedHashMap<>();
        jpa.txExpr(TransactionType.Supports, em -> new OpinionStore(em).countsByProvision(id))
                .forEach(count -> counts.computeIfAbsent(count.provisionId() + count.label(), key -> new ArrayList<>())
                        .add(count));
        return counts.values().stream().map(of -> entry(of, provisions)).toList();
    }

    private static CollationEntry entry(List<OpinionStore.ProvisionCount> counts, ProvisionIndex provisions) {
        OpinionStore.ProvisionCount first = counts.get(0);
        Map<OpinionKind, Long> kinds = new EnumMap<>(OpinionKind.class);
        counts.forEach(count -> kinds.merge(count.kind(), count.opinions(), Long::sum));
        return new CollationEntry(
                first.provisionId(),
                first.label(),
                provisions.words(first.provisionId()),
                counts.stream().mapToLong(OpinionStore.ProvisionCount::opinions).sum(),
                counts.stream().mapToLong(OpinionStore.ProvisionCount::decided).sum(),
                kinds);
    }

    @Override
    public List<Balance> balances(Caller caller, UUID id) {
        caller.require(Action.BALANCE_READ);
        Consultation consultation = consultations.get(caller, id);
        boolean all = caller.may(Action.BALANCE_READ, consultation.organisationPath());
        List<String> scopes = caller.scopes(Action.BALANCE_READ);
        Map<String, Map<Decision, Long>> decided = new LinkedHashMap<>();
        Map<String, Long> totals = new LinkedHashMap<>();
        jpa.txExpr(TransactionType.Supports, em -> new OpinionStore(em).countsBySource(id, all ? null : scopes))
                .forEach(count -> {
                    totals.merge(Objects.toString(count.contactPointPath(), ""), count.opinions(), Long::sum);
                    if (count.decision() != null) {
                        decided.computeIfAbsent(
                                        Objects.toString(count.contactPointPath(), ""),
                                        path -> new EnumMap<>(Decision.class))
                                .put(count.decision(), count.opinions());
                    }
                });
        List<Balance> balances = new ArrayList<>();
        for (Task task : consultations.tasks(id, scopes)) {
            balances.add(balance(task.contactPointPath(), task.contactPointName(), totals, decided));
        }
        if (all) {
            balances.add(balance(null, "公众", totals, decided));
        }
        return balances;
    }

    private static Balance balance(
            String path, String name, Map<String, Long> totals, Map<String, Map<Decision, Long>> decided) {
        String key = Objects.toString(path, "");
        Map<Decision, Long> decisions = decided.getOrDefault(key, Map.of());
        return new Balance(
                path,
                name,
                totals.getOrDefault(key, 0L),
                decisions.values().stream().mapToLong(Long::longValue).sum(),
                decisions);
    }
}
