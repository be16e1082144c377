package org.jianyan.consultation.internal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.NewScreening;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.Screening;
import org.jianyan.consultation.ScreeningGround;
import org.jianyan.consultation.ScreeningService;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.ScreeningEntity;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Screenings implements ScreeningService {
    private static final int MAX_REASON = 1000;

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final Ledger ledger;
    private final Audit audit;

    @Activate
    public Screenings(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference Ledger ledger,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.ledger = ledger;
        this.audit = audit;
    }

    @Override
    public List<Opinion> screen(Caller caller, UUID consultationId, NewScreening input) {
        consultations.permitted(caller, Action.OPINION_SCREEN, consultationId);
        Violations violations = new Violations()
                .oneOf("ground", input.ground(), ScreeningGround.class)
                .text("reason", input.reason(), MAX_REASON);
        Set<UUID> ids = ChosenOpinions.ids(input.opinionIds(), violations);
        violations.throwIfAny();
        return jpa.txExpr(TransactionType.Required, em -> {
            OpinionStore store = new OpinionStore(em);
            List<OpinionEntity> opinions = store.toChange(consultationId, ids);
            if (opinions.size() < ids.size()) {
                throw new NotFound("本次征求意见中没有其中 " + (ids.size() - opinions.size()) + " 条意见");
            }
            OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
            opinions.forEach(opinion -> opinion.hide(input.hidden()));
            store.screen(
                    opinions.stream()
                            .map(opinion -> new ScreeningEntity(new Screening(
                                    Uuids.next(),
                                    opinion.toRecord().id(),
                                    ScreeningGround.valueOf(input.ground()),
                                    input.hidden(),
                                    input.reason(),
                                    caller.name(),
                                    now)))
                            .toList(),
                    ledger.seal());
            audit.record(
                    caller,
                    Action.OPINION_SCREEN,
                    (input.hidden() ? "hide " : "show ") + ids.size() + " of " + consultationId);
            return opinions.stream().map(OpinionEntity::toRecord).toList();
        });
    }

    @Override
    public List<Screening> screenings(Caller caller, UUID consultationId, UUID opinionId) {
        consultations.permitted(caller, Action.COLLATION_READ, consultationId);
        return jpa.txExpr(TransactionType.Supports, em -> {
            OpinionStore store = new OpinionStore(em);
            if (store.byIds(consultationId, List.of(opinionId)).isEmpty()) {
                throw new NotFound("本次征求意见中没有意见 " + opinionId);
            }
            return store.screenings(opinionId);
        });
    }
}
