package org.jianyan.consultation.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Unauthenticated;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.Answer;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.NewSubmission;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionService;
import org.jianyan.consultation.Receipt;
import org.jianyan.consultation.internal.jpa.AttachedEntity;
import org.jianyan.consultation.internal.jpa.LedgerEntryEntity;
import org.jianyan.consultation.internal.jpa.LedgerStore;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.QuestionnaireStore;
import org.jianyan.consultation.internal.jpa.SubmissionEntity;
import org.jianyan.consultation.internal.jpa.SubmissionStore;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Opinions implements OpinionService {
    private static final Set<String> PUBLIC_METHODS = Set.of("web-comment", QuestionnaireStore.METHOD);

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final Intake intake;
    private final FormCheck forms;
    private final GroupCommit commits;
    private final Contacts contacts;

    @Activate
    public Opinions(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference Intake intake,
            @Reference FormCheck forms,
            @Reference GroupCommit commits,
            @Reference Contacts contacts) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.intake = intake;
        this.forms = forms;
        this.commits = commits;
        this.contacts = contacts;
    }

    @Override
    public Receipt submit(Caller caller, UUID consultationId, NewSubmission input, Optional<String> key) {
        Optional<String> code = Optional.ofNullable(input.contactPointCode());
        if (code.isEmpty() && !PUBLIC_METHODS.contains(Objects.toString(input.method(), ""))) {
            if (caller.isPublic()) {
                throw new Unauthenticated("不登录只能提交网上意见（web-comment）和问卷（questionnaire）");
            }
            throw new ValidationException(new Violation("contactPointCode", "required", "必填：以哪个立法联系点的名义提交"));
        }
        Intake.Desk desk = intake.open(caller, consultationId, code);
        try (FormCheck.Checked checked =
                forms.check(desk, input.method(), input.form(), Submissions.faults(input.contact()))) {
            Arrival drafted = Intake.arrival(desk, caller, checked, null);
            Arrival arrival = drafted.with(contacts.seal(drafted.id(), input.contact()));
            UUID id = commits.keep(caller, key, input, arrival);
            return id.equals(arrival.id()) ? arrival.receipted() : receipt(id);
        }
    }

    private Receipt receipt(UUID id) {
        return jpa.txExpr(TransactionType.Supports, em -> {
            return new SubmissionStore(em)
                    .submission(id)
                    .orElseThrow()
                    .toReceipt(new OpinionStore(em).ofSubmission(id).size());
        });
    }

    @Override
    public Page<Opinion> list(Caller caller, UUID consultationId, PageRequest page) {
        caller.require(Action.OPINION_READ);
        Consultation consultation = consultations.get(caller, consultationId);
        List<String> scopes = caller.may(Action.OPINION_READ, consultation.organisationPath())
                ? null
                : caller.scopes(Action.OPINION_READ);
        Page<Opinion> opinions =
                jpa.txExpr(TransactionType.Supports, em -> new OpinionStore(em).opinions(consultationId, scopes, page));
        return scopes == null && caller.may(Action.COLLATION_READ, consultation.organisationPath())
                ? opinions
                : new Page<>(opinions.items().stream().map(Opinion::forOthers).toList(), opinions.next());
    }

    @Override
    public Answer answer(String typed) {
        return jpa.txExpr(TransactionType.Supports, em -> {
            SubmissionStore submissions = new SubmissionStore(em);
            SubmissionEntity submission = Submissions.byReceipt(submissions, typed);
            List<OpinionEntity> opinions = new OpinionStore(em).ofSubmission(submission.id());
            return new Answer(
                    submission.receipt(),
                    consultations.find(submission.consultationId()).title(),
                    submission.source(),
                    submission.toReceipt(opinions.size()).submittedAt(),
                    new LedgerStore(em)
                            .ofSubmission(submission.id())
                            .map(LedgerEntryEntity::toAnswer)
                            .orElse(null),
                    opinions.stream().map(OpinionEntity::toAnswer).toList(),
                    submissions.attached(submission.id()).stream()
                            .map(AttachedEntity::toRecord)
                            .toList());
        });
    }
}
