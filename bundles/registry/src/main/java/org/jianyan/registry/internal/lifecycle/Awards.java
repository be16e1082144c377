package org.jianyan.registry.internal.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Caller;
import org.jianyan.identity.NewOrganisation;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationKind;
import org.jianyan.identity.OrganisationService;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.internal.jpa.ContactPointStore;
import org.jianyan.registry.internal.jpa.LifecycleStore;
import org.jianyan.registry.internal.jpa.PointEventEntity;
import org.jianyan.registry.lifecycle.Candidacy;
import org.jianyan.registry.lifecycle.CandidacyAct;
import org.jianyan.registry.lifecycle.CandidacyStep;
import org.jianyan.registry.lifecycle.NewCandidacyStep;
import org.jianyan.registry.lifecycle.PointAct;
import org.jianyan.registry.lifecycle.PointEvent;
import org.jianyan.registry.lifecycle.Standing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a contact point of a candidate that is awarded its plaque. */
@Component(service = Awards.class)
public final class Awards {
    /** Default of ours: no rule fixes a term; cities name their contact points for one of the Standing Committee. */
    static final int YEARS = 5;

    private final JpaTemplate jpa;
    private final OrganisationService organisations;

    @Activate
    public Awards(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa,
            @Reference OrganisationService organisations) {
        this.jpa = jpa;
        this.organisations = organisations;
    }

    /** In the running transaction; returns the contact point's identifier. */
    UUID award(Caller caller, Candidacy candidacy, NewCandidacyStep input, LocalDate on) {
        LocalDate until = termUntil(input.termUntil(), on);
        new Violations()
                .text("code", input.code(), 40)
                .text("plaqueNumber", input.plaqueNumber(), 40)
                .require(until != null && until.isAfter(on), "termUntil", "date", "应为授牌日之后的日期，收到：" + input.termUntil())
                .throwIfAny();
        return jpa.txExpr(TransactionType.Required, em -> {
            ContactPointStore store = new ContactPointStore(em);
            if (!store.byCodes(List.of(input.code())).isEmpty()) {
                throw new Conflict("代码 " + input.code() + " 已属于另一个立法联系点");
            }
            if (store.hasPlaque(input.plaqueNumber().strip())) {
                throw new Conflict("标牌编号 " + input.plaqueNumber() + " 已用于另一个立法联系点");
            }
            Organisation organisation = organisations.add(
                    caller,
                    new NewOrganisation(
                            input.code(),
                            candidacy.name(),
                            OrganisationKind.CONTACT_POINT.name(),
                            candidacy.organisationCode()));
            store.add(ContactPoint.inOffice(
                    organisation.id(),
                    input.code(),
                    candidacy.name(),
                    candidacy.kind(),
                    organisation.path(),
                    input.plaqueNumber().strip(),
                    candidacy.address(),
                    candidacy.area(),
                    on,
                    until));
            String session = candidacy.steps().stream()
                    .filter(step -> step.act() == CandidacyAct.DECIDE)
                    .map(CandidacyStep::session)
                    .findFirst()
                    .orElse("");
            em.flush();
            new LifecycleStore(em)
                    .add(new PointEventEntity(
                            new PointEvent(
                                    Uuids.next(),
                                    organisation.id(),
                                    PointAct.AWARD,
                                    on,
                                    session,
                                    candidacy.way().title(),
                                    "",
                                    null,
                                    input.plaqueNumber().strip(),
                                    Standing.IN_OFFICE,
                                    caller.name()),
                            Instant.now().truncatedTo(ChronoUnit.MILLIS)));
            return organisation.id();
        });
    }

    /** @return {@code null} if it is no date */
    static LocalDate termUntil(String given, LocalDate from) {
        return given == null || given.isBlank()
                ? from.plusYears(YEARS).minusDays(1)
                : Dates.parse(given).orElse(null);
    }
}
