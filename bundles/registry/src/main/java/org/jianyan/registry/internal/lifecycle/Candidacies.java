package org.jianyan.registry.internal.lifecycle;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ReceiptCode;
import org.jianyan.commons.Scopes;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.documents.Format;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Idempotency;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationKind;
import org.jianyan.identity.OrganisationService;
import org.jianyan.registry.internal.jpa.CandidacyEntity;
import org.jianyan.registry.internal.jpa.CandidacyScoreEntity;
import org.jianyan.registry.internal.jpa.CandidacyStepEntity;
import org.jianyan.registry.internal.jpa.CriterionEntity;
import org.jianyan.registry.internal.jpa.LifecycleStore;
import org.jianyan.registry.lifecycle.Candidacy;
import org.jianyan.registry.lifecycle.CandidacyAct;
import org.jianyan.registry.lifecycle.CandidacyContact;
import org.jianyan.registry.lifecycle.CandidacyService;
import org.jianyan.registry.lifecycle.CandidacyState;
import org.jianyan.registry.lifecycle.CandidacyStep;
import org.jianyan.registry.lifecycle.Criterion;
import org.jianyan.registry.lifecycle.NewCandidacy;
import org.jianyan.registry.lifecycle.NewCandidacyStep;
import org.jianyan.registry.lifecycle.Score;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Candidacies implements CandidacyService {
    private static final String RECEIPT = "SB";

    private final JpaTemplate jpa;
    private final OrganisationService organisations;
    private final CandidacyContacts contacts;
    private final Awards awards;
    private final Idempotency idempotency;
    private final Audit audit;

    @Activate
    public Candidacies(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa,
            @Reference OrganisationService organisations,
            @Reference CandidacyContacts contacts,
            @Reference Awards awards,
            @Reference Idempotency idempotency,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.organisations = organisations;
        this.contacts = contacts;
        this.awards = awards;
        this.idempotency = idempotency;
        this.audit = audit;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Candidacy submit(Caller caller, NewCandidacy input, Optional<String> key) {
        String recommender = Objects.toString(input.recommenderCode(), "");
        if (!recommender.isEmpty()) {
            caller.require(Action.CANDIDACY_SUBMIT);
        }
        CandidacyRules.requireForm(input);
        Organisation organisation = organisations.byCode(input.organisationCode());
        new Violations()
                .require(
                        organisation.kind() == OrganisationKind.COMMISSION
                                || organisation.kind() == OrganisationKind.DISTRICT_OFFICE,
                        "organisationCode",
                        "kind",
                        "应为辖市（区）或者市的代码，" + input.organisationCode() + " 是" + organisation.name())
                .throwIfAny();
        if (!recommender.isEmpty()) {
            requireRecommender(caller, recommender, organisation);
        }
        Candidacy.Way way = recommender.isEmpty() ? Candidacy.Way.SELF_NOMINATION : Candidacy.Way.RECOMMENDATION;
        UUID id = idempotency.once(caller, key, input, () -> {
            UUID made = Uuids.next();
            CandidacyEntity row = new CandidacyEntity(
                    made,
                    ReceiptCode.next(RECEIPT),
                    way,
                    organisation.path(),
                    input,
                    contacts.encrypt(made, input.contactName(), input.contactPhone()),
                    caller.name(),
                    now());
            jpa.tx(TransactionType.Required, em -> new LifecycleStore(em).add(row));
            audit.record(caller, Action.CANDIDACY_SUBMIT, "candidacy " + made);
            return made;
        });
        return whole(id);
    }

    private void requireRecommender(Caller caller, String code, Organisation organisation) {
        Organisation recommender = organisations.byCode(code);
        caller.require(Action.CANDIDACY_SUBMIT, recommender.path());
        new Violations()
                .require(
                        organisation.path().startsWith(recommender.path()),
                        "recommenderCode",
                        "scope",
                        "只能推荐本辖区的单位，" + organisation.name() + "不在" + recommender.name() + "辖区")
                .throwIfAny();
    }

    private Candidacy whole(UUID id) {
        return jpa.txExpr(TransactionType.Supports, em -> {
            LifecycleStore store = new LifecycleStore(em);
            return store.whole(store.candidacy(id).orElseThrow());
        });
    }

    @Override
    public Candidacy byReceipt(String receipt) {
        Candidacy found = ReceiptCode.parse(RECEIPT, Objects.toString(receipt, ""))
                .flatMap(code -> jpa.txExpr(TransactionType.Supports, em -> {
                    LifecycleStore store = new LifecycleStore(em);
                    return store.byReceipt(code).map(store::whole);
                }))
                .orElseThrow(() -> new NotFound("没有这个申报回执"));
        return new Candidacy(
                found.id(),
                found.receipt(),
                found.way(),
                found.name(),
                found.kind(),
                found.organisationPath(),
                found.organisationCode(),
                found.address(),
                found.area(),
                found.research(),
                found.ties(),
                found.means(),
                found.will(),
                found.state(),
                null,
                found.contactPointId(),
                found.submittedAt(),
                Set.of(),
                found.steps().stream()
                        .map(step -> new CandidacyStep(step.act(), step.on(), step.session(), step.reason(), ""))
                        .toList());
    }

    /** @throws NotFound unless it is within the caller's scope */
    private CandidacyEntity permitted(Caller caller, Action action, Optional<CandidacyEntity> found, UUID id) {
        CandidacyEntity candidacy = found.filter(row -> caller.may(Action.CANDIDACY_READ, row.organisationPath()))
                .orElseThrow(() -> new NotFound("没有设立申报 " + id));
        caller.require(action, candidacy.organisationPath());
        return candidacy;
    }

    @Override
    public Candidacy get(Caller caller, UUID id) {
        caller.require(Action.CANDIDACY_READ);
        return jpa.txExpr(TransactionType.Supports, em -> {
            LifecycleStore store = new LifecycleStore(em);
            return store.whole(permitted(caller, Action.CANDIDACY_READ, store.candidacy(id), id));
        });
    }

    @Override
    public Page<Candidacy> list(Caller caller, Optional<CandidacyState> state, PageRequest page) {
        caller.require(Action.CANDIDACY_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new LifecycleStore(em)
                .candidacies(caller.scopes(Action.CANDIDACY_READ), state, page));
    }

    @Override
    public CandidacyContact contact(Caller caller, UUID id) {
        caller.require(Action.CANDIDACY_CONTACT_READ);
        return jpa.txExpr(TransactionType.Required, em -> {
            CandidacyEntity candidacy =
                    permitted(caller, Action.CANDIDACY_CONTACT_READ, new LifecycleStore(em).candidacy(id), id);
            audit.record(caller, Action.CANDIDACY_CONTACT_READ, "of candidacy " + id);
            return contacts.of(candidacy);
        });
    }

    @Override
    public List<Criterion> criteria(Caller caller, String organisationCode) {
        caller.require(Action.CANDIDACY_READ);
        Organisation organisation = organisations.byCode(organisationCode);
        if (!Scopes.withThoseAbove(caller.scopes(Action.CANDIDACY_READ)).contains(organisation.path())) {
            caller.require(Action.CANDIDACY_READ, organisation.path());
        }
        return jpa.txExpr(TransactionType.Supports, em -> criteria(new LifecycleStore(em), organisation.path()));
    }

    /** Those of the city that a path is in. */
    private static List<Criterion> criteria(LifecycleStore store, String path) {
        List<Criterion> own = store.criteria(city(path));
        return own.isEmpty() ? Criterion.STANDARD : own;
    }

    private static String city(String path) {
        return path.substring(0, path.indexOf('/', 1) + 1);
    }

    @Override
    public List<Criterion> setCriteria(Caller caller, String organisationCode, List<Criterion> criteria) {
        caller.require(Action.CANDIDACY_DECIDE);
        List<Criterion> given = CandidacyRules.requireCriteria(organisationCode, criteria);
        Organisation organisation = organisations.byCode(organisationCode);
        caller.require(Action.CANDIDACY_DECIDE, organisation.path());
        new Violations()
                .require(organisation.kind() == OrganisationKind.COMMISSION, "organisationCode", "kind", "遴选标准由市法工委设定")
                .throwIfAny();
        jpa.tx(TransactionType.Required, em -> {
            LifecycleStore store = new LifecycleStore(em);
            store.removeCriteria(organisation.path());
            for (int i = 0; i < given.size(); i++) {
                store.add(new CriterionEntity(organisation.path(), given.get(i), i));
            }
            audit.record(caller, Action.CANDIDACY_DECIDE, "criteria of " + organisation.code());
        });
        return given;
    }

    @Override
    public Candidacy score(Caller caller, UUID id, List<Score.New> scores) {
        caller.require(Action.CANDIDACY_SCORE);
        List<Score.New> given = scores == null ? List.of() : scores;
        return jpa.txExpr(TransactionType.Required, em -> {
            LifecycleStore store = new LifecycleStore(em);
            CandidacyEntity candidacy = permitted(caller, Action.CANDIDACY_SCORE, store.lockedCandidacy(id), id);
            if (candidacy.state() != CandidacyState.CHECKED && candidacy.state() != CandidacyState.VISITED) {
                throw new Conflict("只有初审后、列入建议名单前才能打分，现在是：" + candidacy.state().title());
            }
            CandidacyRules.requireWhole(criteria(store, candidacy.organisationPath()), given);
            store.removeScores(id, caller.name());
            Instant now = now();
            given.forEach(score -> store.add(new CandidacyScoreEntity(
                    id,
                    new Score(
                            score.criterion(),
                            score.points(),
                            Objects.toString(score.reason(), "").strip(),
                            caller.name()),
                    now)));
            audit.record(caller, Action.CANDIDACY_SCORE, "candidacy " + id);
            em.flush();
            return store.whole(candidacy);
        });
    }

    @Override
    public List<Score> scores(Caller caller, UUID id) {
        get(caller, id);
        return jpa.txExpr(TransactionType.Supports, em -> new LifecycleStore(em).scores(id));
    }

    @Override
    public Candidacy act(Caller caller, UUID id, NewCandidacyStep input) {
        caller.require(Action.CANDIDACY_DECIDE);
        LocalDate today = Dates.today();
        Violations violations = new Violations()
                .oneOf("act", input.act(), CandidacyAct.class)
                .optionalText("reason", input.reason(), CandidacyRules.MAX_REASON)
                .optionalText("session", input.session(), 100)
                .require(
                        Dates.parse(input.on())
                                .filter(day -> !day.isAfter(today))
                                .isPresent(),
                        "on",
                        "date",
                        "应为不晚于今天的日期，例如 " + today + "，收到：" + input.on());
        violations.throwIfAny();
        CandidacyAct act = CandidacyAct.valueOf(input.act());
        LocalDate on = LocalDate.parse(input.on());
        return jpa.txExpr(TransactionType.Required, em -> {
            LifecycleStore store = new LifecycleStore(em);
            CandidacyEntity row = permitted(caller, Action.CANDIDACY_DECIDE, store.lockedCandidacy(id), id);
            Candidacy candidacy = store.whole(row);
            CandidacyState next = row.state()
                    .after(act)
                    .orElseThrow(() -> new Conflict("“" + row.state().title() + "”之后不能" + act.title() + "，可以："
                            + row.state().acts().stream()
                                    .map(CandidacyAct::title)
                                    .sorted()
                                    .collect(joining("、"))));
            CandidacyRules.requireGrounds(act, input, candidacy, on);
            row.become(next);
            CandidacyStep step = new CandidacyStep(
                    act,
                    on,
                    Objects.toString(input.session(), "").strip(),
                    Objects.toString(input.reason(), "").strip(),
                    caller.name());
            store.add(new CandidacyStepEntity(id, step, now()));
            if (act == CandidacyAct.AWARD) {
                row.established(awards.award(caller, candidacy, input, on));
            }
            audit.record(caller, Action.CANDIDACY_DECIDE, "candidacy " + id + " " + act);
            em.flush();
            return store.whole(row);
        });
    }

    @Override
    public void list(Caller caller, String organisationCode, String format, OutputStream out) throws IOException {
        caller.require(Action.CANDIDACY_READ);
        Organisation organisation = organisations.byCode(organisationCode);
        caller.require(Action.CANDIDACY_READ, organisation.path());
        List<Candidacy> listed = jpa.txExpr(TransactionType.Supports, em -> new LifecycleStore(em)
                .in(
                        organisation.path(),
                        Set.of(
                                CandidacyState.LISTED,
                                CandidacyState.DECIDED,
                                CandidacyState.PUBLISHED,
                                CandidacyState.ESTABLISHED)));
        Format.require(format, Format.TABLES).write(CandidacyPapers.list(organisation.name(), listed), out);
    }

    @Override
    public void paper(Caller caller, UUID id, String format, OutputStream out) throws IOException {
        Candidacy candidacy = get(caller, id);
        List<Criterion> criteria = jpa.txExpr(
                TransactionType.Supports, em -> criteria(new LifecycleStore(em), candidacy.organisationPath()));
        List<Score> scores = jpa.txExpr(TransactionType.Supports, em -> new LifecycleStore(em).scores(id));
        Format.require(format, Format.PAPERS).write(CandidacyPapers.form(candidacy, criteria, scores), out);
    }
}
