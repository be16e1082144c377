package org.jianyan.consultation.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.attachments.Upload;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.ReceiptCode;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.Consultation;
import org.jianyan.consultation.Opinion;
import org.jianyan.consultation.OpinionQuery;
import org.jianyan.consultation.Stage;
import org.jianyan.consultation.spi.ClosedAnswers;
import org.jianyan.consultation.spi.OpinionItem;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.Provision;
import org.jianyan.legislation.ProvisionIndex;
import org.jianyan.registry.ContactPoint;
import org.jianyan.registry.ContactPointService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What every way of collecting has in common: may this caller hand in here, and where does each opinion belong. */
@Component(service = Intake.class)
public final class Intake {
    static final int MAX_TEXT = 10_000;
    private static final int MANY = 10_000;
    /** What receipts for opinions begin with. */
    static final String RECEIPT = "JY";

    private final Consultations consultations;
    private final ContactPointService contactPoints;
    private final Texts texts;
    private final Cache<String, ContactPoint> points = Caffeine.newBuilder()
            .maximumSize(MANY)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();
    private final Cache<String, Boolean> invitations = Caffeine.newBuilder()
            .maximumSize(MANY)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    @Activate
    public Intake(
            @Reference Consultations consultations,
            @Reference ContactPointService contactPoints,
            @Reference Texts texts) {
        this.consultations = consultations;
        this.contactPoints = contactPoints;
        this.texts = texts;
    }

    /** An open consultation, who hands in to it, and its text. */
    record Desk(Consultation consultation, Optional<ContactPoint> point, ProvisionIndex provisions) {
        String path() {
            return point.map(ContactPoint::path).orElse(null);
        }

        String source(String methodTitle) {
            return point.map(ContactPoint::name).orElse("公众") + " · " + methodTitle;
        }
    }

    /** @throws Conflict if the consultation takes no opinions at present */
    Desk open(Caller caller, UUID consultationId, Optional<String> contactPointCode) {
        Desk desk = desk(caller, consultationId, contactPointCode);
        if (!desk.consultation().takesOpinions(OffsetDateTime.now())) {
            throw new Conflict(desk.consultation().stage().isBeforeOpening() ? "征求意见尚未开始，还不接收意见" : "征求意见已截止，不再接收意见");
        }
        return desk;
    }

    /** As {@link #open}, whether or not opinions are taken at present. */
    Desk desk(Caller caller, UUID consultationId, Optional<String> contactPointCode) {
        if (contactPointCode.isEmpty()) {
            Consultation consultation = consultations.get(caller, consultationId);
            return new Desk(consultation, Optional.empty(), texts.of(consultation.versionId()));
        }
        ContactPoint point = points.get(
                contactPointCode.get(),
                code -> contactPoints.inOffice(List.of(code)).get(0));
        boolean isInvited = caller.may(Action.OPINION_SUBMIT, point.path()) && isInvited(consultationId, point);
        // who is not invited may not even be told that there is such a consultation
        Consultation consultation =
                isInvited ? consultations.find(consultationId) : consultations.get(caller, consultationId);
        if (!isInvited) {
            caller.require(Action.OPINION_SUBMIT, point.path());
            throw new Conflict("立法联系点 " + point.code() + " 未受邀参加本次征求意见");
        }
        if (consultation.stage() == Stage.PREPARED) {
            throw new NotFound("没有征求意见 " + consultationId);
        }
        return new Desk(consultation, Optional.of(point), texts.of(consultation.versionId()));
    }

    /** An invitation is not taken back, so that it need not be looked up each time. */
    private boolean isInvited(UUID consultationId, ContactPoint point) {
        String key = consultationId + point.path();
        boolean isKnown = invitations.getIfPresent(key) != null;
        if (!isKnown
                && !consultations.tasks(consultationId, List.of(point.path())).isEmpty()) {
            invitations.put(key, true);
            return true;
        }
        return isKnown;
    }

    /** Every fault of an item, its fields named with a prefix. */
    static Violations faults(Desk desk, OpinionItem item, String prefix) {
        return new Violations()
                .require(
                        item.provision().isBlank()
                                || desk.provisions().find(item.provision()).isPresent(),
                        prefix + "provision",
                        "unknown-provision",
                        "文本中没有“" + item.provision() + "”；应写作“第十四条第二款”等，针对全文时留空")
                .require(item.text().strip().length() >= 2, prefix + "text", "required", "意见内容至少 2 个字")
                .optionalText(prefix + "text", item.text(), MAX_TEXT)
                .optionalText(prefix + "reason", item.reason(), MAX_TEXT)
                .optionalText(prefix + "wording", item.wording(), MAX_TEXT)
                .optionalText(prefix + "authorKind", item.authorKind(), 60);
    }

    /**
     * A submission ready to be kept.
     *
     * @param entryKey makes a row of a batch unique; {@code null} for other methods
     */
    static Arrival arrival(Desk desk, Caller caller, FormCheck.Checked checked, String entryKey) {
        return arrival(
                desk,
                caller,
                checked.method().id(),
                checked.method().version(),
                checked.method().titleZh(),
                entryKey,
                checked.original(),
                checked.items(),
                checked.answers(),
                checked.files());
    }

    /** A submission ready to be kept, of items without fault. */
    static Arrival arrival(
            Desk desk,
            Caller caller,
            String method,
            String version,
            String methodTitle,
            String entryKey,
            String original,
            List<OpinionItem> items,
            ClosedAnswers answers,
            List<Upload> files) {
        UUID submissionId = Uuids.next();
        List<Arrival.Placed> placed = new ArrayList<>();
        for (OpinionItem item : items) {
            Optional<Provision> provision = item.provision().isBlank()
                    ? Optional.empty()
                    : desk.provisions().find(item.provision());
            Opinion opinion = new Opinion(
                    Uuids.next(),
                    desk.consultation().id(),
                    submissionId,
                    desk.path(),
                    provision.map(Provision::id).orElse(null),
                    provision.map(Provision::label).orElse(OpinionQuery.WHOLE_TEXT),
                    item.kind(),
                    item.stance(),
                    item.text().strip(),
                    item.reason().strip(),
                    item.wording().strip(),
                    item.authorKind().strip(),
                    method,
                    desk.source(methodTitle),
                    null,
                    null,
                    false);
            placed.add(new Arrival.Placed(
                    opinion,
                    provision.map(Provision::lineageId).orElse(null),
                    provision.map(Provision::position).orElse(-1),
                    provision.map(Provision::sha256).orElse(null)));
        }
        return new Arrival(
                submissionId,
                desk.consultation().id(),
                ReceiptCode.next(RECEIPT),
                method,
                version,
                desk.path(),
                desk.source(methodTitle),
                entryKey,
                original,
                caller.name(),
                Instant.now(),
                placed,
                answers,
                null,
                files);
    }
}
