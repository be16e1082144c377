package org.jianyan.consultation.internal.author;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.attachments.AttachmentService;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Dates;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Answer;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ContactDetails;
import org.jianyan.consultation.OpinionService;
import org.jianyan.consultation.SubmittedForm;
import org.jianyan.consultation.author.AuthorRecord;
import org.jianyan.consultation.author.AuthorService;
import org.jianyan.consultation.author.Erasure;
import org.jianyan.consultation.author.ErasureGround;
import org.jianyan.consultation.author.NewErasure;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.Contacts;
import org.jianyan.consultation.internal.Ledger;
import org.jianyan.consultation.internal.MethodForms;
import org.jianyan.consultation.internal.Submissions;
import org.jianyan.consultation.internal.jpa.AttachedEntity;
import org.jianyan.consultation.internal.jpa.ErasureEntity;
import org.jianyan.consultation.internal.jpa.LedgerStore;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.SubmissionEntity;
import org.jianyan.consultation.internal.jpa.SubmissionStore;
import org.jianyan.consultation.spi.ErasureListener;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.person.Masked;
import org.jianyan.identity.person.PersonalDataKind;
import org.jianyan.identity.person.RetentionPeriods;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

@Component(service = {AuthorService.class, Authors.class})
public final class Authors implements AuthorService {
    private static final int MAX_REASON = 1000;
    private static final List<String> USES =
            List.of("意见内容：供法工委归并研究、作出采纳决定并公布采纳情况；公布、交换时隐去号码和地址", "联系方式：仅用于回访和告知答复；只有法工委能查看，每次查看都记入审计，不用于其他目的");

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final OpinionService opinions;
    private final AttachmentService attachments;
    private final Ledger ledger;
    private final MethodForms forms;
    private final Contacts contacts;
    private final RetentionPeriods periods;
    private final Audit audit;
    private final List<ErasureListener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public Authors(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference OpinionService opinions,
            @Reference AttachmentService attachments,
            @Reference Ledger ledger,
            @Reference MethodForms forms,
            @Reference Contacts contacts,
            @Reference RetentionPeriods periods,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.opinions = opinions;
        this.attachments = attachments;
        this.ledger = ledger;
        this.forms = forms;
        this.contacts = contacts;
        this.periods = periods;
        this.audit = audit;
    }

    @Reference(
            service = ErasureListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    public void add(ErasureListener listener) {
        listeners.add(listener);
    }

    public void remove(ErasureListener listener) {
        listeners.remove(listener);
    }

    @Override
    public AuthorRecord record(String receipt) {
        Answer answer = opinions.answer(receipt);
        return jpa.txExpr(TransactionType.Supports, em -> {
            SubmissionStore store = new SubmissionStore(em);
            SubmissionEntity submission = Submissions.byReceipt(store, receipt);
            Optional<ContactDetails> contact =
                    store.contact(submission.id()).map(contacts::open).map(Authors::masked);
            return new AuthorRecord(
                    answer,
                    form(submission).orElse(null),
                    contact.orElse(null),
                    contact.isPresent() ? contactUntil(submission) : null,
                    USES,
                    new LedgerStore(em)
                            .erasures(submission.id()).stream()
                                    .map(ErasureEntity::toRecord)
                                    .toList());
        });
    }

    private Optional<SubmittedForm> form(SubmissionEntity submission) {
        return submission.hasForm()
                ? forms.find(submission.method(), submission.methodVersion())
                        .map(form -> form.filledIn(submission.original()))
                : Optional.empty();
    }

    private LocalDate contactUntil(SubmissionEntity submission) {
        Consultation consultation = consultations.find(submission.consultationId());
        return consultation
                .deadline()
                .atZoneSameInstant(Dates.ZONE)
                .toLocalDate()
                .plus(periods.days(PersonalDataKind.CONTACT), ChronoUnit.DAYS);
    }

    private static ContactDetails masked(ContactDetails contact) {
        return new ContactDetails(
                Masked.name(contact.name()), Masked.phone(contact.phone()), Masked.email(contact.email()), true);
    }

    @Override
    public void correctContact(Caller caller, String receipt, ContactDetails contact) {
        correct(caller, em -> Submissions.byReceipt(new SubmissionStore(em), receipt), contact);
    }

    @Override
    public void correctContact(Caller caller, UUID submissionId, ContactDetails contact) {
        SubmissionEntity submission = requireOwner(caller, Action.CONTACT_DETAILS_CORRECT, submissionId);
        correct(caller, em -> submission, contact);
    }

    private void correct(Caller caller, Function<EntityManager, SubmissionEntity> whose, ContactDetails contact) {
        jpa.tx(TransactionType.Required, em -> {
            SubmissionStore store = new SubmissionStore(em);
            SubmissionEntity submission = whose.apply(em);
            new Violations()
                    .require(contact != null, "contact", "required", "必填：新的联系方式；要删除请用删除操作")
                    .addAll(Submissions.faults(contact))
                    .throwIfAny();
            if (!submission.hasForm()) {
                throw new Conflict("这次提交已应本人要求删除，不再保存联系方式");
            }
            store.replaceContact(submission.id(), contacts.seal(submission.id(), contact));
            audit.record(caller, Action.CONTACT_DETAILS_CORRECT, "of submission " + submission.id());
        });
    }

    @Override
    public Erasure erase(Caller caller, String receipt) {
        return jpa.txExpr(TransactionType.Required, em -> {
            SubmissionEntity submission = Submissions.byReceipt(new SubmissionStore(em), receipt);
            if (submission.contactPointPath() != null) {
                throw new Conflict("这次提交由立法联系点转来，可能包括他人的意见，请联系法工委删除");
            }
            return erase(
                    em,
                    caller,
                    submission.id(),
                    new LedgerStore.Deletion(ErasureGround.WITHDRAWN, "凭回执码撤回", caller.name()),
                    Set.of());
        });
    }

    @Override
    public Erasure erase(Caller caller, UUID submissionId, NewErasure input) {
        requireOwner(caller, Action.PERSONAL_DATA_ERASE, submissionId);
        Violations violations = new Violations()
                .oneOf("ground", input.ground(), ErasureGround.class)
                .text("reason", input.reason(), MAX_REASON);
        Set<UUID> chosen = new HashSet<>();
        input.opinionIds().forEach(id -> Uuids.parse(id)
                .ifPresentOrElse(chosen::add, () -> violations.require(false, "opinionIds", "uuid", "不是 UUID：" + id)));
        violations.throwIfAny();
        return jpa.txExpr(
                TransactionType.Required,
                em -> erase(
                        em,
                        caller,
                        submissionId,
                        new LedgerStore.Deletion(
                                ErasureGround.valueOf(input.ground()),
                                input.reason().strip(),
                                caller.name()),
                        chosen));
    }

    private SubmissionEntity requireOwner(Caller caller, Action action, UUID submissionId) {
        caller.require(action);
        SubmissionEntity submission = jpa.txExpr(
                        TransactionType.Supports, em -> new SubmissionStore(em).submission(submissionId))
                .orElseThrow(() -> new NotFound("没有提交 " + submissionId));
        consultations.permitted(caller, action, submission.consultationId());
        return submission;
    }

    /** @param chosen opinions; none for all */
    private Erasure erase(
            EntityManager em, Caller caller, UUID submissionId, LedgerStore.Deletion deletion, Set<UUID> chosen) {
        SubmissionStore store = new SubmissionStore(em);
        LedgerStore entries = new LedgerStore(em);
        entries.locked();
        SubmissionEntity submission = store.submission(submissionId).orElseThrow();
        List<OpinionEntity> own = new OpinionStore(em).ofSubmission(submissionId);
        requireFound(chosen, own);
        List<OpinionEntity> going = own.stream()
                .filter(opinion -> !opinion.isErased() && (chosen.isEmpty() || chosen.contains(opinion.id())))
                .toList();
        if (going.isEmpty() && !submission.hasForm()) {
            throw new Conflict("已经删除");
        }
        List<AttachedEntity> files = store.attached(submissionId);
        store.forgetContact(submissionId);
        Erasure erasure = entries.erase(deletion, submission, going, files, ledger.seal());
        files.forEach(file -> attachments.delete(file.attachmentId()));
        listeners.forEach(listener -> listener.erased(submission.consultationId(), submissionId));
        audit.record(
                caller, Action.PERSONAL_DATA_ERASE, "submission " + submissionId + ", " + going.size() + " opinions");
        return erasure;
    }

    private static void requireFound(Set<UUID> chosen, List<OpinionEntity> own) {
        Set<UUID> missing = new HashSet<>(chosen);
        own.forEach(opinion -> missing.remove(opinion.id()));
        if (!missing.isEmpty()) {
            throw new ValidationException(missing.stream()
                    .map(id -> new Violation("opinionIds", "unknown", "这次提交中没有意见 " + id))
                    .toList());
        }
    }
}
