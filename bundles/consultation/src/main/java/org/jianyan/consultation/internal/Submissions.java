package org.jianyan.consultation.internal;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.attachments.AttachmentService;
import org.jianyan.attachments.Upload;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.ReceiptCode;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Attached;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.ContactDetails;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.SubmissionService;
import org.jianyan.consultation.SubmittedForm;
import org.jianyan.consultation.internal.jpa.AttachedEntity;
import org.jianyan.consultation.internal.jpa.ContactEntity;
import org.jianyan.consultation.internal.jpa.SubmissionEntity;
import org.jianyan.consultation.internal.jpa.SubmissionStore;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(configurationPid = "org.jianyan.consultation")
public final class Submissions implements SubmissionService {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,28}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final AttachmentService attachments;
    private final Ledger ledger;
    private final MethodForms forms;
    private final Contacts contacts;
    private final Audit audit;
    private final ConsultationConfig config;

    @Activate
    public Submissions(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference AttachmentService attachments,
            @Reference Ledger ledger,
            @Reference MethodForms forms,
            @Reference Contacts contacts,
            @Reference Audit audit,
            ConsultationConfig config) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.attachments = attachments;
        this.ledger = ledger;
        this.forms = forms;
        this.contacts = contacts;
        this.audit = audit;
        this.config = config;
    }

    /** Every fault of how to reach an author; none if nothing was left. */
    public static List<Violation> faults(ContactDetails contact) {
        if (contact == null) {
            return List.of();
        }
        String phone = Objects.toString(contact.phone(), "");
        String email = Objects.toString(contact.email(), "");
        return new Violations()
                .require(contact.consent(), "contact.consent", "required", "留联系方式（用于回访、告知答复）须经本人同意，应为 true")
                .optionalText("contact.name", contact.name(), 60)
                .optionalText("contact.email", email, 254)
                .require(!phone.isEmpty() || !email.isEmpty(), "contact", "empty", "电话和电子邮箱至少填一项")
                .require(
                        phone.isEmpty() || PHONE.matcher(phone).matches(),
                        "contact.phone",
                        "phone",
                        "应为电话号码，例如 0519-86662666，收到：" + phone)
                .require(
                        email.isEmpty() || EMAIL.matcher(email).matches(),
                        "contact.email",
                        "email",
                        "应为电子邮箱，例如 someone@example.org，收到：" + email)
                .list();
    }

    /**
     * @throws ValidationException if that is not a receipt code
     * @throws NotFound if it was never given
     */
    public static SubmissionEntity byReceipt(SubmissionStore store, String typed) {
        String receipt = ReceiptCode.parse(Intake.RECEIPT, typed)
                .orElseThrow(() ->
                        new ValidationException(new Violation("receipt", "receipt", "回执码有误；应如 JY-7K3M-9Q2P-WXYZ-4")));
        return store.byReceipt(receipt).orElseThrow(() -> new NotFound("没有回执码 " + receipt));
    }

    private SubmissionEntity byReceipt(String typed) {
        return jpa.txExpr(TransactionType.Supports, em -> byReceipt(new SubmissionStore(em), typed));
    }

    @Override
    public Attached attach(Caller caller, String receipt, String fileName, InputStream content) {
        SubmissionEntity submission = byReceipt(receipt);
        if (submission.contactPointPath() != null) {
            caller.require(Action.OPINION_SUBMIT, submission.contactPointPath());
        }
        if (!submission.hasForm()) {
            throw new Conflict("这次提交已应本人要求删除，不再接收附件");
        }
        if (consultations.find(submission.consultationId()).stage() != Stage.OPEN) {
            throw new Conflict("征求意见已结束，不再接收附件");
        }
        int maxBytes = caller.isPublic() ? config.attachment_public_bytes() : Integer.MAX_VALUE;
        try (Upload upload = attachments.receive(fileName, content, AttachmentService.PAPERS, maxBytes)) {
            List<Attached> earlier = attached(submission.id());
            return same(earlier, upload).orElseGet(() -> {
                requireRoom(earlier);
                return keep(caller, submission, upload);
            });
        }
    }

    private static Optional<Attached> same(List<Attached> files, Upload upload) {
        return files.stream()
                .filter(file -> file.sha256().equals(upload.file().sha256()))
                .findFirst();
    }

    private void requireRoom(List<Attached> files) {
        new Violations()
                .require(
                        files.size() < config.attachments_per_submission(),
                        "content",
                        "too-many",
                        "一次提交最多 " + config.attachments_per_submission() + " 个附件")
                .throwIfAny();
    }

    private Attached keep(Caller caller, SubmissionEntity submission, Upload upload) {
        try {
            return jpa.txExpr(TransactionType.Required, em -> {
                attachments.add(upload);
                AttachedEntity row =
                        new SubmissionStore(em).attach(submission.id(), upload.file(), caller.name(), ledger.seal());
                Ledger.requireOpen(em, List.of(submission.consultationId()));
                return row.toRecord();
            });
        } catch (RuntimeException e) {
            // sent twice at once: the unique digest let one of them in
            return same(attached(submission.id()), upload).orElseThrow(() -> e);
        }
    }

    private List<Attached> attached(UUID submission) {
        return jpa.txExpr(TransactionType.Supports, em -> new SubmissionStore(em)
                .attached(submission).stream().map(AttachedEntity::toRecord).toList());
    }

    @Override
    public List<Attached> attachments(Caller caller, UUID submissionId) {
        requireReadable(caller, submissionId);
        return attached(submissionId);
    }

    private void requireReadable(Caller caller, UUID submissionId) {
        caller.require(Action.OPINION_READ);
        SubmissionEntity submission = submission(submissionId);
        Consultation consultation = consultations.get(caller, submission.consultationId());
        boolean isOwner = caller.may(Action.OPINION_READ, consultation.organisationPath());
        boolean isSource =
                submission.contactPointPath() != null && caller.may(Action.OPINION_READ, submission.contactPointPath());
        if (!isOwner && !isSource) {
            throw new NotFound("没有提交 " + submissionId);
        }
        boolean isHidden = jpa.txExpr(TransactionType.Supports, em -> new SubmissionStore(em).isHidden(submissionId));
        if (isHidden && !caller.may(Action.COLLATION_READ, consultation.organisationPath())) {
            throw new Forbidden("其中有意见已屏蔽，附件只供法工委和审计查看");
        }
    }

    private SubmissionEntity submission(UUID id) {
        return jpa.txExpr(TransactionType.Supports, em -> new SubmissionStore(em).submission(id))
                .orElseThrow(() -> new NotFound("没有提交 " + id));
    }

    @Override
    public SubmittedForm form(Caller caller, UUID submissionId) {
        requireReadable(caller, submissionId);
        SubmissionEntity submission = submission(submissionId);
        if (!submission.hasForm()) {
            throw new NotFound("提交 " + submissionId + " 的表单已应本人要求删除");
        }
        return forms.find(submission.method(), submission.methodVersion())
                .orElseThrow(() -> new NotFound("提交 " + submissionId + " 不是按表单填写的"))
                .filledIn(submission.original());
    }

    @Override
    public File attachment(Caller caller, UUID submissionId, UUID attachedId) {
        requireReadable(caller, submissionId);
        AttachedEntity row =
                jpa.txExpr(TransactionType.Supports, em -> new SubmissionStore(em).attached(submissionId)).stream()
                        .filter(file -> file.id().equals(attachedId))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("没有附件 " + attachedId));
        return new File(row.toRecord(), attachments.content(row.attachmentId()));
    }

    @Override
    public ContactDetails contact(Caller caller, UUID submissionId) {
        requireContact(caller, Action.CONTACT_DETAILS_READ, submissionId);
        return jpa.txExpr(TransactionType.Required, em -> {
            ContactEntity contact =
                    new SubmissionStore(em).contact(submissionId).orElseThrow(() -> new NotFound("提交人没有留联系方式，或者已经撤回"));
            audit.record(caller, Action.CONTACT_DETAILS_READ, "of submission " + submissionId);
            return contacts.open(contact);
        });
    }

    private void requireContact(Caller caller, Action action, UUID submissionId) {
        caller.require(action);
        consultations.permitted(caller, action, submission(submissionId).consultationId());
    }

    @Override
    public void forgetContact(Caller caller, String receipt) {
        forget(caller, byReceipt(receipt).id());
    }

    @Override
    public void forgetContact(Caller caller, UUID submissionId) {
        requireContact(caller, Action.CONTACT_DETAILS_FORGET, submissionId);
        forget(caller, submissionId);
    }

    private void forget(Caller caller, UUID submission) {
        jpa.tx(TransactionType.Required, em -> {
            if (new SubmissionStore(em).forgetContact(submission)) {
                audit.record(caller, Action.CONTACT_DETAILS_FORGET, "of submission " + submission);
            }
        });
    }
}
