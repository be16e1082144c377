package org.jianyan.evaluation.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Title;
import org.jianyan.evaluation.LawEvaluation;
import org.jianyan.evaluation.LawEvaluationService.HandedIn;
import org.jianyan.evaluation.internal.jpa.LawStore;
import org.jianyan.registry.spi.WorkLogEntry;
import org.jianyan.registry.spi.WorkLogSource;
import org.jianyan.registry.spi.WorkYear;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the registry what contact points gave to the evaluation of laws. */
@Component
public final class EvaluationWork implements WorkLogSource {
    private final JpaTemplate jpa;

    @Activate
    public EvaluationWork(@Reference(target = "(osgi.unit.name=evaluation)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    @Override
    public Title title() {
        return new Title("立法后评估", "Evaluation of laws");
    }

    @Override
    public void tell(WorkYear year, Consumer<WorkLogEntry> reader) {
        jpa.tx(TransactionType.Supports, em -> {
            LawStore store = new LawStore(em);
            Map<UUID, String> titles = new HashMap<>();
            store.handedIn(year.path(), year.from(), year.to())
                    .forEach(one -> reader.accept(
                            entry(one, titles.computeIfAbsent(one.evaluationId(), id -> store.evaluation(id)
                                    .map(LawEvaluation::title)
                                    .orElse("")))));
        });
    }

    private static WorkLogEntry entry(HandedIn one, String evaluation) {
        return WorkLogEntry.at(
                one.handedInAt(), one.isProblem() ? "反映实施问题" : "评估书面意见", evaluation, one.text(), one.id());
    }
}
