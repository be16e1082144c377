package org.jianyan.consultation.internal.decision;

import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Decision;
import org.jianyan.consultation.decision.DecisionTemplate;
import org.jianyan.consultation.decision.DecisionTemplateService;
import org.jianyan.consultation.decision.NewDecisionTemplate;
import org.jianyan.consultation.internal.Owners;
import org.jianyan.consultation.internal.jpa.DecisionStore;
import org.jianyan.consultation.internal.jpa.DecisionTemplateEntity;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Templates implements DecisionTemplateService {
    private static final int MAX_TITLE = 60;
    private static final int MAX_REASON = 2_000;

    private final JpaTemplate jpa;
    private final OrganisationService organisations;
    private final Audit audit;

    @Activate
    public Templates(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference OrganisationService organisations,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.organisations = organisations;
        this.audit = audit;
    }

    @Override
    public List<DecisionTemplate> list(Caller caller) {
        caller.require(Action.COLLATION_READ);
        return jpa.txExpr(
                TransactionType.Supports, em -> new DecisionStore(em).templates(caller.scopes(Action.COLLATION_READ)));
    }

    @Override
    public DecisionTemplate add(Caller caller, NewDecisionTemplate input) {
        caller.require(Action.DECISION_MAKE);
        new Violations()
                .text("organisationCode", input.organisationCode(), 40)
                .text("title", input.title(), MAX_TITLE)
                .oneOf("decision", input.decision(), Decision.class)
                .text("reason", input.reason(), MAX_REASON)
                .throwIfAny();
        Organisation owner = Owners.of(organisations, caller, Action.DECISION_MAKE, input.organisationCode());
        return jpa.txExpr(TransactionType.Required, em -> {
            DecisionTemplateEntity template = new DecisionStore(em)
                    .template(owner.path(), input.title())
                    .orElseGet(() -> new DecisionTemplateEntity(owner, input.title()));
            template.become(Decision.valueOf(input.decision()), input.reason());
            em.persist(template);
            audit.record(caller, Action.DECISION_MAKE, "template of " + owner.code());
            return template.toRecord();
        });
    }

    @Override
    public void remove(Caller caller, UUID id) {
        caller.require(Action.DECISION_MAKE);
        jpa.tx(TransactionType.Required, em -> {
            em.remove(permitted(em, caller, id));
            audit.record(caller, Action.DECISION_MAKE, "removed template " + id);
        });
    }

    private static DecisionTemplateEntity permitted(EntityManager em, Caller caller, UUID id) {
        return new DecisionStore(em)
                .template(id)
                .filter(template -> caller.may(Action.DECISION_MAKE, template.organisationPath()))
                .orElseThrow(() -> new NotFound("没有采纳理由模板 " + id));
    }
}
