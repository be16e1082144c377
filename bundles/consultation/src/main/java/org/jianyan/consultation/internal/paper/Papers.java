package org.jianyan.consultation.internal.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.attachments.AttachmentService;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Attached;
import org.jianyan.consultation.CollationService;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.SubmissionService;
import org.jianyan.consultation.SubmittedForm;
import org.jianyan.consultation.internal.Consultations;
import org.jianyan.consultation.internal.jpa.OpinionEntity;
import org.jianyan.consultation.internal.jpa.OpinionStore;
import org.jianyan.consultation.internal.jpa.SubmissionEntity;
import org.jianyan.consultation.internal.jpa.SubmissionStore;
import org.jianyan.consultation.paper.Paper;
import org.jianyan.consultation.paper.PaperKind;
import org.jianyan.consultation.paper.PaperRequest;
import org.jianyan.consultation.paper.PaperService;
import org.jianyan.consultation.summary.SummaryService;
import org.jianyan.consultation.task.Task;
import org.jianyan.documents.Format;
import org.jianyan.documents.PaperDocument;
import org.jianyan.documents.PaperDocument.Picture;
import org.jianyan.documents.TableDocument;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.DraftService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Papers implements PaperService {
    private static final int MAX_LINE = 100;
    private static final int MAX_QUESTIONS = 5_000;
    private static final int MAX_PHOTOS = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JpaTemplate jpa;
    private final Consultations consultations;
    private final CollationService collation;
    private final SummaryService summaries;
    private final SubmissionService submissions;
    private final OpinionTables tables;
    private final DraftService drafts;

    @Activate
    public Papers(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference Consultations consultations,
            @Reference CollationService collation,
            @Reference SummaryService summaries,
            @Reference SubmissionService submissions,
            @Reference OpinionTables tables,
            @Reference DraftService drafts) {
        this.jpa = jpa;
        this.consultations = consultations;
        this.collation = collation;
        this.summaries = summaries;
        this.submissions = submissions;
        this.tables = tables;
        this.drafts = drafts;
    }

    @Override
    public Paper paper(Caller caller, UUID consultationId, PaperRequest request, UnaryOperator<String> written) {
        caller.require(Action.OPINION_READ);
        PaperKind kind = kind(request);
        Format format = Format.require(request.format(), kind.formats());
        return switch (kind) {
            case REQUEST -> paper(kind, format, letter(caller, consultationId, request));
            case REPORT -> paper(kind, format, report(caller, consultationId));
            case COLLATION_TABLE -> table(
                    kind,
                    format,
                    tables.collation(consultations.permitted(caller, Action.COLLATION_READ, consultationId), written));
            case ADOPTION_TABLE -> table(kind, format, adoption(caller, consultationId, request, written));
        };
    }

    private static PaperKind kind(PaperRequest request) {
        PaperKind kind = PaperKind.of(request.kind())
                .orElseThrow(() -> new ValidationException(new Violation(
                        "kind",
                        "unknown",
                        "应为 "
                                + List.of(PaperKind.values()).stream()
                                        .map(PaperKind::id)
                                        .toList() + " 之一，收到：" + request.kind())));
        new Violations()
                .optionalText("number", request.number(), MAX_LINE)
                .optionalText("contact", request.contact(), MAX_LINE)
                .optionalText("questions", request.questions(), MAX_QUESTIONS)
                .throwIfAny();
        return kind;
    }

    private static Paper paper(PaperKind kind, Format format, PaperDocument document) {
        return new Paper(kind.id() + "." + format.id(), format.mediaType(), out -> format.write(document, out));
    }

    private static Paper table(PaperKind kind, Format format, TableDocument document) {
        return new Paper(kind.id() + "." + format.id(), format.mediaType(), out -> format.write(document, out));
    }

    private PaperDocument letter(Caller caller, UUID consultationId, PaperRequest request) {
        Consultation consultation = consultations.permitted(caller, Action.CONSULTATION_READ, consultationId);
        return RequestLetter.of(
                request,
                consultation,
                drafts.draft(consultation.draftId()),
                consultations.organisationName(consultation.organisationPath()),
                consultations.tasks(consultationId, List.of("/")),
                drafts.provisions(consultation.versionId()));
    }

    private PaperDocument report(Caller caller, UUID consultationId) {
        Consultation consultation = consultations.permitted(caller, Action.COLLATION_READ, consultationId);
        return ConsultationReport.of(
                consultation,
                drafts.draft(consultation.draftId()),
                consultations.organisationName(consultation.organisationPath()),
                summaries.draft(caller, consultationId),
                collation.balances(caller, consultationId),
                consultations.tasks(consultationId, List.of("/")));
    }

    /** Everybody's for the commission; a contact point's for whoever may read its opinions. */
    private TableDocument adoption(
            Caller caller, UUID consultationId, PaperRequest request, UnaryOperator<String> written) {
        if (request.contactPointCode() == null) {
            return tables.adoption(
                    consultations.permitted(caller, Action.COLLATION_READ, consultationId), null, null, written);
        }
        Consultation consultation = consultations.get(caller, consultationId);
        Task task = consultations.tasks(consultationId, caller.scopes(Action.OPINION_READ)).stream()
                .filter(one -> one.contactPointPath().endsWith("/" + request.contactPointCode() + "/"))
                .findFirst()
                .orElseThrow(() -> new ValidationException(new Violation(
                        "contactPointCode", "unknown", "本次征求意见没有立法联系点 " + request.contactPointCode() + "，或者不在您的范围内")));
        return tables.adoption(consultation, task.contactPointPath(), task.contactPointName(), written);
    }

    @Override
    public Paper record(Caller caller, UUID submissionId, String wanted) {
        SubmittedForm form = submissions.form(caller, submissionId);
        Format format = Format.require(wanted, Format.PAPERS);
        SubmissionEntity submission = jpa.txExpr(
                        TransactionType.Supports, em -> new SubmissionStore(em).submission(submissionId))
                .orElseThrow();
        List<Opinion> opinions = jpa.txExpr(TransactionType.Supports, em -> new OpinionStore(em)
                .ofSubmission(submissionId).stream()
                        .map(OpinionEntity::toRecord)
                        .map(Opinion::forOthers)
                        .toList());
        List<Picture> photos = submissions.attachments(caller, submissionId).stream()
                .filter(file -> AttachmentService.PICTURES.contains(file.mediaType()))
                .limit(MAX_PHOTOS)
                .map(file -> photo(caller, submissionId, file))
                .flatMap(Optional::stream)
                .toList();
        PaperDocument record = ActivityRecord.of(
                consultations.find(submission.consultationId()).title(),
                form.titleZh(),
                json(form.schema()),
                json(form.form()),
                submission.source(),
                opinions,
                photos);
        return new Paper("record." + format.id(), format.mediaType(), out -> format.write(record, out));
    }

    private Optional<Picture> photo(Caller caller, UUID submissionId, Attached file) {
        return Picture.read(
                file.name(),
                submissions.attachment(caller, submissionId, file.id()).content());
    }

    private static JsonNode json(String kept) {
        try {
            return JSON.readTree(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept is no JSON", e);
        }
    }
}
